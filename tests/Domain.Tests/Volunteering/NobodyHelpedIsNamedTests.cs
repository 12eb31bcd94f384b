using System.Reflection;
using Engagement.Volunteering;

namespace Engagement.Tests;

/// <summary>There is no place in volunteering where whoever is helped could be written down (domain, section 18).</summary>
public sealed class NobodyHelpedIsNamedTests
{
    private static readonly string[] Forbidden =
        ["beneficiary", "learner", "helped", "recipient", "receiver", "pupil", "child", "need", "tutee", "ward", "note", "comment", "description", "text", "words"];

    /// <summary>Every text that is not a code or an opaque id. Each is short and part of what everybody reads.</summary>
    private static readonly string[] Texts = ["Announcement.Title", "Announcement.Place", "Announcement.Partner"];

    private static readonly string[] CodesAndIds =
    [
        "Announcement.Kind", "Announcement.Direction", "Announcement.Faction", "Announcement.By", "Shift.Leader", "Volunteer.Student", "HourClaim.State",
        "ClaimReturn.By", "ClaimReturn.Reason", "ShiftSheet.State", "ShiftSheet.Refusal", "ClaimSeen.Student",
        "OpportunityResult.Refusal", "OpportunityResult.Student",
    ];

    private static readonly IReadOnlyList<PropertyInfo> Fields =
    [
        .. typeof(Opportunity).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Opportunity).Namespace && type.GetMethod("<Clone>$") is not null)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)),
    ];

    [Fact]
    public void No_field_is_named_after_them() => Assert.DoesNotContain(
        Fields, field => Forbidden.Any(word => field.Name.Contains(word, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void No_text_has_room_for_them()
    {
        Assert.NotEmpty(Fields);
        Assert.Equal(
            Texts.Concat(CodesAndIds).Order(StringComparer.Ordinal),
            Fields.Where(field => field.PropertyType == typeof(string) || field.PropertyType == typeof(Localized))
                .Select(field => $"{field.DeclaringType!.Name}.{field.Name}").Order(StringComparer.Ordinal));
    }
}
