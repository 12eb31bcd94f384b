namespace Engagement.Commands.Sealing;

/// <summary>
/// Reads what <see cref="SealingStream"/> wrote. It gives out only bytes that were proven; whether the file is whole is known
/// when its end was read.
/// </summary>
internal sealed class OpeningStream : Stream
{
    private readonly Stream _file;
    private readonly SealedChunks _chunks;
    private readonly byte[] _plain = new byte[SealHeader.ChunkLength];
    private byte[] _next = new byte[SealHeader.ChunkLength + SealedChunks.TagLength];
    private byte[] _after = new byte[SealHeader.ChunkLength + SealedChunks.TagLength];
    private int _nextLength;
    private int _length;
    private int _given;
    private bool _isLast;

    /// <exception cref="CommandRefusedException">This is no sealed file, or the secret does not fit it.</exception>
    public OpeningStream(Stream file, SealSecret secret)
    {
        _file = file;
        _chunks = new(SealHeader.Read(file, secret));
        _nextLength = ReadChunk(_next);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="CommandRefusedException">The file was changed or cut off.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (_given == _length && !_isLast)
        {
            OpenChunk();
        }

        var count = Math.Min(buffer.Length, _length - _given);
        _plain.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _chunks.Dispose();
        base.Dispose(disposing);
    }

    private void OpenChunk()
    {
        var afterLength = ReadChunk(_after);
        if (_nextLength < SealedChunks.TagLength)
        {
            throw new CommandRefusedException("The encrypted backup is cut off, or its end was changed.");
        }

        // The chunk behind which nothing comes must have been sealed as the last one.
        _isLast = afterLength == 0;
        _chunks.Open(_next.AsSpan(0, _nextLength), _plain, _isLast);
        (_length, _given) = (_nextLength - SealedChunks.TagLength, 0);
        (_next, _after, _nextLength) = (_after, _next, afterLength);
    }

    private int ReadChunk(byte[] chunk) => _file.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false);
}
