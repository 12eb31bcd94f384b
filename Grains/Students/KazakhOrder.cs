using System.Globalization;

namespace Engagement.Students;

/// <summary>The order of the Kazakh alphabet.</summary>
public static class KazakhOrder
{
    public static readonly StringComparer Comparer = StringComparer.Create(CultureInfo.GetCultureInfo("kk-KZ"), CompareOptions.None);
}
