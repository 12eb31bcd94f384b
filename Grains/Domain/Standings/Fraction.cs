using System.Numerics;

namespace Engagement.Domain;

/// <summary>An exact number. Indexes are computed with these and floored once, at the end (rulebook, section 1).</summary>
internal readonly record struct Fraction : IComparable<Fraction>
{
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (Numerator, Denominator) = (numerator / divisor, denominator / divisor);
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    public static implicit operator Fraction(int number) => new(number, 1);

    public static Fraction operator +(Fraction a, Fraction b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Fraction operator -(Fraction a, Fraction b) => a + (-1 * b);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Fraction operator /(Fraction a, Fraction b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The largest whole number that is not above it.</summary>
    public int Floor() => (int)Floor(Numerator, Denominator);

    /// <summary>The smallest whole number that is not below it.</summary>
    public int Ceiling() => -(int)Floor(-Numerator, Denominator);

    /// <summary>For people to read: two places, the rest cut off.</summary>
    public decimal ToHundredths() => (decimal)Floor(Numerator * 100, Denominator) / 100;

    public override string ToString() => $"{Numerator}/{Denominator}";

    private static BigInteger Floor(BigInteger numerator, BigInteger denominator)
    {
        var whole = BigInteger.DivRem(numerator, denominator, out var rest);
        return rest.Sign < 0 ? whole - 1 : whole;
    }
}
