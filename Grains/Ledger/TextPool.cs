using System.Text;

namespace Engagement.Ledger;

/// <summary>
/// Gives equal texts one string. Bounded: a slot is simply overwritten by the next text that falls on it. Racing threads
/// may each make a string, which costs memory and nothing else.
/// </summary>
internal sealed class TextPool(int size)
{
    public static readonly TextPool Shared = new(1 << 14);

    private readonly string?[] _slots = new string?[size];

    public string Get(ReadOnlySpan<byte> utf8, string? unescaped)
    {
        if (unescaped is not null || utf8.Length > 48)
        {
            return unescaped ?? Encoding.UTF8.GetString(utf8);
        }

        Span<char> chars = stackalloc char[48];
        var text = chars[..Encoding.UTF8.GetChars(utf8, chars)];
        ref var slot = ref _slots[(uint)string.GetHashCode(text) % (uint)_slots.Length];
        var pooled = slot;
        if (pooled is not null && text.SequenceEqual(pooled))
        {
            return pooled;
        }

        return slot = text.ToString();
    }
}
