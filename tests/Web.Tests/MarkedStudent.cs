using System.Net.Http.Json;
using System.Text;
using Engagement.Accounts;
using Engagement.Activities;
using Engagement.Assignments;
using Engagement.Consents;
using Engagement.Diplomas;
using Engagement.Domain;
using Engagement.Elections;
using Engagement.Events;
using Engagement.Initiatives;
using Engagement.Parliament;
using Engagement.Reports;
using Engagement.Students;
using Engagement.Volunteering;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>A student of the first school whose names cannot be met by chance, with points in every list.</summary>
internal static class MarkedStudent
{
    public const string Id = $"{SchoolServer.School}.marked";
    public const string Name = "Zqsurname Zqgiven";
    public const string Nickname = "Zqnick";

    /// <summary>An event on whose list the student stands.</summary>
    public const string Event = "2026-11-1a";

    // In letters that no encoding changes.
    private static readonly string[] Marks = ["Zqsurname", "Zqgiven", "Zqnick"];

    public static async Task Enrol(SchoolServer server)
    {
        var roster = server.Services.GetRequiredService<IGrainFactory>().GetGrain<IRosterGrain>(Keys.Roster(SchoolServer.School));
        await roster.Enrol([new(Id, Name, "10А", 10, Nickname, [new("care", new(2026, 9, 1), null)])]);
        await Award(server, null);
    }

    /// <summary>Signed up beside everybody else, on a list that the addresses of the hunt name.</summary>
    public static async Task Volunteer(SchoolServer server)
    {
        var (id, day) = (new Guid("0199a0a0-0000-7000-8000-000000000000"), new DateOnly(2026, 11, 25));
        var work = server.Services.GetRequiredService<IGrainFactory>().GetGrain<IOpportunityGrain>(Keys.Opportunity(SchoolServer.School, id));
        await work.Announce(
            new(id, OpportunityKind.Volunteering, new("Ағаш", "Деревья", "Trees"), "Garden", null, "nature", 1, 11, null, day, day, "id-mentor.abai"),
            [Shift.Of(id, day, new(14, 0), new(16, 0), 5)]);
        Assert.Null((await work.SignUp(id, Id)).Refusal);
        Assert.Null((await work.SignUp(id, SchoolServer.Student(6))).Refusal);
    }

    /// <summary>Signed up for an event and checked in, beside somebody else.</summary>
    public static async Task ComeToEvent(SchoolServer server)
    {
        var grains = server.Services.GetRequiredService<IGrainFactory>();
        var plan = grains.GetGrain<ISchoolPlanGrain>(Keys.Plan(SchoolServer.School, "2026-2027"));
        await plan.Approve(0, new("id-coordinator.abai", "coordinator"));
        await plan.Take(Event, new(StepKind.Announce), "id-mentor.abai");
        await plan.Take(Event, new(StepKind.Open), "id-mentor.abai");
        var one = grains.GetGrain<IEventGrain>(Keys.Event(SchoolServer.School, Event));
        Assert.Null((await one.SignUp(Id)).Refusal);
        Assert.Null((await one.CheckIn([Id, SchoolServer.Student(6)], EventRole.Helper)).Refusal);
    }

    /// <summary>Led and wrote at a meeting that admitted the student, and whose minutes are signed.</summary>
    public static async Task Admit(SchoolServer server)
    {
        var grains = server.Services.GetRequiredService<IGrainFactory>();
        var (id, item, day) = (new Guid("0199a0a0-0000-7000-8000-000000000000"), new Guid("0199a0a0-0000-7000-8000-000000000007"), new DateOnly(2026, 11, 18));
        var meeting = grains.GetGrain<IMeetingGrain>(Keys.Meeting(SchoolServer.School, id));
        if (await meeting.Get() is not null)
        {
            return;
        }

        var parliament = grains.GetGrain<IParliamentGrain>(Keys.Parliament(SchoolServer.School));
        await parliament.Apply(Id, Admission.Agreement);
        await parliament.Agree(Id, new(AgreementGiver.Paper, "id-mentor.abai", Admission.Agreement, server.Clock.Now));
        var announced = await meeting.Announce(new(id, MeetingKind.Sitting, null, day, new(9, 0), "Hall", 1, 11));
        var taken = await meeting.Take(new SetAgenda(announced.Meeting!.Version, [new(item, "Admission", [Id])]), "id-mentor.abai");
        foreach (var step in new MeetingStep[]
        {
            new OpenMeeting(), new CheckInAttendee(Id), new SetChair(ChairRole.Chosen, Id), new SetSecretary(Id),
            new Resolve(item, new(item, ResolutionKind.Admission, "", null, null, null, [new(Id, true, null)])),
            new Resolve(item, new(id, ResolutionKind.Task, "Report", null, Id, day, [])),
            new CloseMeeting(),
        })
        {
            taken = await meeting.Take(step, "id-mentor.abai");
            Assert.Null(taken.Refusal);
        }

        Assert.Null((await meeting.Take(new SignMinutes(taken.Meeting!.Version, "senior-mentor"), "id-coordinator.abai")).Refusal);
    }

    /// <summary>A candidate of an election that the addresses of the hunt name, who consented when they stood.</summary>
    public static async Task StandForPresident(SchoolServer server)
    {
        var (id, day) = (new Guid("0199a0a0-0000-7000-8000-000000000000"), new DateOnly(2026, 11, 25));
        var election = server.Services.GetRequiredService<IGrainFactory>().GetGrain<IElectionGrain>(Keys.Election(SchoolServer.School, id));
        await election.Announce(new(
            id, ElectionKind.President, null, 1, new(8, 11, null, false), false, new(day, new(9, 0), new(15, 0)), "id-mentor.abai"));
        await ConsentOnlyTo(server, Surface.School);
        Assert.Null((await election.Stand(Id)).Refusal);
    }

    /// <summary>The leader of a faction with a report sent, under the addresses of the hunt.</summary>
    public static async Task Report(SchoolServer server)
    {
        var post = new Guid("0199a0a0-0000-7000-8000-000000000000");
        var grains = server.Services.GetRequiredService<IGrainFactory>();
        await grains.GetGrain<IPostsGrain>(Keys.Posts(SchoolServer.School)).Give(
            new(post, Id, "faction-leader", "care", new(2026, 9, 20), new(2027, 9, 30)));
        Assert.Null((await grains.GetGrain<IReportGrain>(Keys.Report(SchoolServer.School, post, "2026-11-09")).Send(Id, $"{Name} wrote this")).Refusal);
    }

    /// <summary>The task that the meeting's minutes gave to the student.</summary>
    public static async Task DoTask(SchoolServer server)
    {
        var tasks = server.Services.GetRequiredService<IGrainFactory>().GetGrain<IAssignmentsGrain>(Keys.Assignments(Id));
        Assert.Null((await tasks.Send((await tasks.Get())[0].Order.Id, "Done", null)).Refusal);
    }

    /// <summary>An initiative that is done, and so everybody's to read, under the addresses of the hunt.</summary>
    public static async Task CarryOutInitiative(SchoolServer server)
    {
        var id = new Guid("0199a0a0-0000-7000-8000-000000000000");
        var initiative = server.Services.GetRequiredService<IGrainFactory>().GetGrain<IInitiativeGrain>(Keys.Initiative(SchoolServer.School, id));
        Assert.Null((await initiative.Propose(Id, null, new("Garden", "Shade", "Together", ["ecological"]))).Refusal);
        foreach (var (step, by) in new (InitiativeStep, string)[]
        {
            (new OpenIdea(1), "id-mentor.abai"),
            (new AcceptIdea(1, null), "id-mentor.abai"),
            (new DescribeResult(new("Ten trees", null, [Id])), Id),
            (new AcceptResult(2), "id-mentor.abai"),
        })
        {
            if ((await initiative.Get())!.Completion is null)
            {
                Assert.Null((await initiative.Take(step, by)).Refusal);
            }
        }
    }

    /// <summary>Holds the PR post, and an item that a mentor has approved.</summary>
    public static async Task Publish(SchoolServer server)
    {
        var id = new Guid("0199a0a0-0000-7000-8000-000000000000");
        await server.Services.GetRequiredService<IGrainFactory>().GetGrain<IPostsGrain>(Keys.Posts(SchoolServer.School))
            .Give(new(new("0199a0a0-0000-7000-8000-000000000001"), Id, "pr", null, new(2026, 9, 1), null));
        using var student = await server.SignedInStudent(Id);
        var text = new { scope = "school", title = "Кітап жинау басталды", body = "Жәшік кітапхана жанында." };
        (await student.PutAsJsonAsync($"/api/schools/abai/news/{id}", text)).EnsureSuccessStatusCode();
        using var mentor = await server.SignedIn("mentor.abai");
        await mentor.PostAsJsonAsync($"/api/schools/abai/news/{id}/approval", new { version = 1 });
    }

    public static async Task Award(SchoolServer server, string? note, params string[] beside)
    {
        using var mentor = await server.SignedIn("mentor.abai");
        var answer = await mentor.PostAsJsonAsync("/api/schools/abai/sheets", new
        {
            id = Guid.CreateVersion7(),
            activity = new { day = SchoolServer.Today },
            lines = beside.Append(Id).Select(student => new { student, kind = "meet.attend" }),
            note,
        });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The first paper of a year, under the addresses of the hunt.</summary>
    public static async Task ReceiveDiploma(SchoolServer server)
    {
        await ConsentOnlyTo(server, Surface.Certificate);
        await HonouredYear.Seal(server, [Id], [], Id);
        var papers = server.Services.GetRequiredService<IGrainFactory>().GetGrain<ISchoolPapersGrain>(Keys.SchoolPapers(SchoolServer.School, HonouredYear.Season));
        Assert.Equal("ABAI-2025-D0001", (await papers.Issue()).Papers[0].Number);
    }

    /// <summary>Exactly these surfaces are consented to.</summary>
    public static async Task ConsentOnlyTo(SchoolServer server, params Surface[] surfaces)
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var answer = await coordinator.PutAsJsonAsync($"/api/students/{Id}/consents", new
        {
            text = Domain.ConsentTexts.Current.Version,
            surfaces = Enum.GetValues<Surface>().ToDictionary(surface => surface.ToString().ToLowerInvariant(), surfaces.Contains),
        });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public static bool IsIn(string text) => Marks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));

    /// <summary>Files of a folder that hold the mark, as UTF-8 or as UTF-16.</summary>
    public static List<string> FilesWith(string folder)
    {
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => new FileInfo(file).Length > 0 && Holds(Read(file)))];

        static byte[] Read(string file)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }

        static bool Holds(byte[] bytes) => ((Encoding[])[Encoding.UTF8, Encoding.Unicode]).Any(encoding =>
            Marks.Any(mark => bytes.AsSpan().IndexOf(encoding.GetBytes(mark)) >= 0));
    }
}
