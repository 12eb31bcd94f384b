using System.IO.Compression;

namespace Engagement.Import;

/// <summary>Reads what a zip unpacks to and counts it: what the zip says of itself proves nothing.</summary>
internal sealed class UnpackedStream(ZipArchiveEntry entry, UnpackingBudget budget) : Stream
{
    private readonly Stream _inner = entry.Open();

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = _inner.Read(buffer);
        budget.Spend(read);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}

/// <summary>How much the parts of one file may still unpack to.</summary>
internal sealed class UnpackingBudget
{
    private long _left = ImportLimits.UnpackedBytes;

    public void Spend(int bytes)
    {
        _left -= bytes;
        if (_left < 0)
        {
            throw ImportRefusedException.UnpacksTooLarge;
        }
    }
}
