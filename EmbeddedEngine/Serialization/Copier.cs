namespace Orleans.Serialization;

internal abstract class Copier
{
    /// <summary>Whether values of this type may be shared as they are.</summary>
    public abstract bool IsShallow { get; }

    public abstract object? CopyObject(object? value, CopyContext context);
}

internal sealed class Copier<T>(Func<T, CopyContext, T>? copy) : Copier
{
    public static readonly Copier<T> Shallow = new(null);

    public override bool IsShallow => copy is null;

    public T Copy(T value, CopyContext context) => copy is null || value is null ? value : copy(value, context);

    public override object? CopyObject(object? value, CopyContext context) => Copy((T)value!, context);
}
