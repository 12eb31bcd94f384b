using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Students;

namespace Engagement.Parliament;

/// <summary>Where one student stands.</summary>
/// <param name="State">A code of <see cref="MemberState"/>; null for who has never applied.</param>
/// <param name="Agreement">Version of the text that is accepted now.</param>
/// <param name="Meeting">The one that has the application on its agenda, or has decided.</param>
/// <param name="Past">Earlier times as a member.</param>
internal sealed record OwnMembership(
    string? State, bool IsNominated, bool MayApply, bool MayLeave, string Agreement, DateTimeOffset? AgreedAt, bool HasParent, DateOnly? Since, OwnMeeting? Meeting,
    ImmutableArray<MemberPeriod> Past)
{
    public static OwnMembership Of(Student student, ParliamentRegister register)
    {
        var member = register.Find(student.Id);
        var isOpen = member is { State: MemberState.Nominated or MemberState.Applied or MemberState.OnAgenda or MemberState.Active };
        return new(
            member?.State,
            member?.IsNominated ?? false,
            student.LeftOn is null && (member is { State: MemberState.Nominated } || (!isOpen && Admission.IsOfGrade(student.Grade))),
            isOpen,
            Admission.Agreement,
            member?.Agreements.LastOrDefault(one => one.By == AgreementGiver.Student)?.At,
            member is not null && Admission.HasParent(member),
            member?.Since,
            register.Meetings.Where(one => one.Notice.Id == member?.Meeting).Select(one => new OwnMeeting(one.Notice.Id, one.Notice.Kind, one.Notice.Day)).FirstOrDefault(),
            member?.Past ?? []);
    }
}

internal sealed record OwnMeeting(Guid Id, string Kind, DateOnly Day);
