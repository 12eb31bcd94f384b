namespace Engagement.Sessions;

/// <summary>What somebody may do in a school. Who has which: <see cref="Rights"/>.</summary>
internal enum Right
{
    /// <summary>Search the people of the school and see a student's page.</summary>
    SeePeople,

    /// <summary>Write sheets and undo one's own.</summary>
    Award,

    /// <summary>Undo the sheets of others.</summary>
    UndoAny,

    /// <summary>Read the book sheet by sheet.</summary>
    ReadBook,

    /// <summary>Take the whole book out.</summary>
    ExportBook,

    /// <summary>Take the whole school out, as an archive that another installation opens.</summary>
    ExportSchool,

    /// <summary>Give a student a new card.</summary>
    IssueCards,

    /// <summary>Bring in and change classes, students, staff and memberships.</summary>
    ImportPeople,

    /// <summary>Invite staff, give and take posts, end sessions of others.</summary>
    ManageAccounts,

    /// <summary>Write down what parents have agreed to, and set what the school allows.</summary>
    ManageConsent,

    /// <summary>Confirm or turn down sheets that wait for a second person.</summary>
    ConfirmSheets,

    /// <summary>See who awards what, and who is never seen.</summary>
    OverseeAwards,

    /// <summary>Answer what students question.</summary>
    AnswerAppeals,

    /// <summary>Receive confidential complaints.</summary>
    ReceiveComplaints,

    /// <summary>Write down what the council has decided about the school's prices.</summary>
    DecidePrices,

    /// <summary>Change the draft of the plan of events; move, cancel and write off its occurrences.</summary>
    EditPlan,

    /// <summary>Make the draft the plan.</summary>
    ApprovePlan,

    /// <summary>Announce events, say that they were held, and give the proof.</summary>
    RunEvents,

    /// <summary>Accept the proof of an event that others gave, or return it.</summary>
    AcceptProof,

    /// <summary>Say of the own class who came to an event; for classes whose children have no accounts.</summary>
    EnterClass,

    /// <summary>Read the log of acts.</summary>
    ReadAudit,

    /// <summary>Announce opportunities to volunteer and keep the list at the door.</summary>
    RunVolunteering,

    /// <summary>Verify volunteers' hours as the second person.</summary>
    VerifyHours,

    /// <summary>Organise the care campaign: stages, committee, plan, what the public is told.</summary>
    RunCampaign,

    /// <summary>Make the proposed committee of the campaign the committee.</summary>
    ApproveCampaign,

    /// <summary>Announce meetings of self-government, keep the list of those present and write down what is resolved.</summary>
    RunMeetings,

    /// <summary>Set a meeting's agenda and write down what is said.</summary>
    PrepareMeetings,

    /// <summary>Sign minutes, which locks them, and add to them afterwards.</summary>
    SignMinutes,

    /// <summary>Write down that a class proposes a student for the parliament.</summary>
    NominateMembers,

    /// <summary>Say of the own class whose standing is good, for the nominations.</summary>
    VouchForStanding,

    /// <summary>Write down that the council has confirmed the nominations, whom it set aside and who declined.</summary>
    ConfirmNominations,

    /// <summary>Seal quarters and the year, confirm nominations as the deputy director, lead the ceremony, announce, begin the next year.</summary>
    SealSeason,

    /// <summary>Announce elections, write down a count by hands, give the posts to those elected.</summary>
    RunElections,

    /// <summary>Accept the reports of students' posts, or return them.</summary>
    AcceptReports,

    /// <summary>Write news; what a student writes waits for a second person.</summary>
    PublishNews,

    /// <summary>Read what students write for the news, and publish it or give it back.</summary>
    ApproveNews,

    /// <summary>Give students tasks, and take them back.</summary>
    AssignTasks,

    /// <summary>Accept what students have done of their tasks, or return it.</summary>
    AcceptTasks,

    /// <summary>Look at ideas of students: let them gather support, or return them with a reason.</summary>
    ReviewInitiatives,

    /// <summary>Write down that the council has accepted an initiative, and accept or return its result.</summary>
    AcceptInitiatives,

    /// <summary>Run a summer centre: its people, courses, squads. A right in a territory, not in a school.</summary>
    RunSummer,

    /// <summary>Declare centres formed, say who heads them, sum the season up. A right in a territory, not in a school.</summary>
    OrganiseSummer,

    /// <summary>Seal the year of a territory and announce its schools. A right in a territory, not in a school.</summary>
    SealTerritory,
}
