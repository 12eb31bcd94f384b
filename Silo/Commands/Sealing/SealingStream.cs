namespace Engagement.Commands.Sealing;

/// <summary>What is written to it goes sealed into the file below. Only <see cref="Finish"/> makes the file whole.</summary>
internal sealed class SealingStream : Stream
{
    private readonly Stream _file;
    private readonly SealedChunks _chunks;
    private readonly byte[] _plain = new byte[SealHeader.ChunkLength];
    private readonly byte[] _sealed = new byte[SealHeader.ChunkLength + SealedChunks.TagLength];
    private int _filled;

    public SealingStream(Stream file, SealSecret secret)
    {
        var header = SealHeader.New(secret);
        _file = file;
        _chunks = new(header);
        _file.Write(header.Bytes);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            // A full chunk waits until more comes: the last one is sealed as the last one.
            if (_filled == _plain.Length)
            {
                WriteChunk(isLast: false);
            }

            var taken = Math.Min(buffer.Length, _plain.Length - _filled);
            buffer[..taken].CopyTo(_plain.AsSpan(_filled));
            _filled += taken;
            buffer = buffer[taken..];
        }
    }

    /// <summary>Seals the last chunk.</summary>
    public void Finish()
    {
        WriteChunk(isLast: true);
        _file.Flush();
    }

    public override void Flush() => _file.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _chunks.Dispose();
        base.Dispose(disposing);
    }

    private void WriteChunk(bool isLast)
    {
        _chunks.Seal(_plain.AsSpan(0, _filled), _sealed, isLast);
        _file.Write(_sealed, 0, _filled + SealedChunks.TagLength);
        _filled = 0;
    }
}
