using System.Globalization;
using System.Numerics;

namespace Engagement.Recomputation;

/// <summary>An exact number: whole numbers over a common measure, always in lowest terms, the measure above zero.</summary>
internal readonly struct Ratio : IEquatable<Ratio>, IComparable<Ratio>
{
    private readonly BigInteger _over;
    private readonly BigInteger _under;

    private Ratio(BigInteger over, BigInteger under)
    {
        var common = BigInteger.GreatestCommonDivisor(over, under) * (under.Sign < 0 ? -1 : 1);
        (_over, _under) = (over / common, under / common);
    }

    public static Ratio Of(BigInteger over, BigInteger under) => new(over, under);

    public static Ratio Parse(string text)
    {
        var parts = text.Split('/');
        return new(BigInteger.Parse(parts[0], CultureInfo.InvariantCulture), BigInteger.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    public static implicit operator Ratio(int whole) => new(whole, 1);

    public static Ratio operator +(Ratio a, Ratio b) => new((a._over * b._under) + (b._over * a._under), a._under * b._under);

    public static Ratio operator *(Ratio a, Ratio b) => new(a._over * b._over, a._under * b._under);

    public static Ratio operator /(Ratio a, Ratio b) => new(a._over * b._under, a._under * b._over);

    /// <summary>The greatest whole number that is not above it.</summary>
    public int Floor() => (int)((_over - (((_over % _under) + _under) % _under)) / _under);

    public int CompareTo(Ratio other) => (_over * other._under).CompareTo(other._over * _under);

    public bool Equals(Ratio other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_over, _under);

    public override string ToString() => $"{_over}/{_under}";
}
