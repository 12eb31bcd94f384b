using System.Collections.Immutable;
using Engagement.Acts;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Sheets;
using Engagement.Students;

namespace Engagement.Debates;

/// <summary>Tournaments of a school (S3-48): anybody looks, mentors run them, judges hand in their own ballots.</summary>
internal static class DebateEndpoints
{
    private const int LongestTitle = 120;
    private const int LongestMotion = 300;
    private const int LongestReason = 500;
    private const int MostTeams = 64;

    public static void AddDebates(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<Debate>();
    }

    public static void MapDebates(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/debate-formats", () => Results.Ok(new { Items = DebateFormat.All.Select(FormatAnswer.Of), Next = (string?)null }))
            .WithTags("Debates");
        var debates = routes.MapGroup("/api/schools/{school}/debates").WithTags("Debates");
        debates.MapGet("/", List);
        debates.MapPost("/", Announce);
        var one = debates.MapGroup("/{id:guid}");
        one.MapGet("/", Get);
        one.MapPut("/teams", SetTeams);
        one.MapPut("/judges", SetJudges);
        one.MapPost("/rounds", Draw);
        one.MapDelete("/rounds/{round:int}", (string school, Guid id, int round, Debate debate) => debate.Run(school, id, new UndrawRound(round)));
        one.MapPost("/rounds/{round:int}/release", (string school, Guid id, int round, Debate debate) => debate.Run(school, id, new ReleaseRound(round)));
        one.MapPost("/rounds/{round:int}/opening", (string school, Guid id, int round, Debate debate) => debate.Run(school, id, new OpenResults(round)));
        one.MapPut("/rounds/{round:int}/rooms/{room:int}/panel", SetPanel);
        one.MapPut("/rounds/{round:int}/rooms/{room:int}/absent", SetAbsent);
        var ballot = one.MapGroup("/rounds/{round:int}/rooms/{room:int}/ballots/{judge}");
        ballot.MapPut("/", Enter);
        ballot.MapPost("/confirmation", Confirm);
        ballot.MapPost("/return", Return);
        one.MapPost("/close", (string school, Guid id, Debate debate) => debate.Run(school, id, new CloseTournament()));
        one.MapPost("/reopening", (string school, Guid id, Debate debate) => debate.Run(school, id, new ReopenTournament()));
        one.MapGet("/proposal", Propose);
        one.MapPost("/award", Award);
        one.MapPost("/correction", Correct);
    }

    private static async Task<IResult> List(string school, IGrainFactory grains, SchoolClock clock)
    {
        if (await Profile(grains, school) is not { } profile)
        {
            return Problem.UnknownSchool.ToResult();
        }

        var listed = await grains.GetGrain<IDebatesGrain>(Keys.Debates(school)).List();
        var tournaments = await Task.WhenAll(listed.Select(one => grains.GetGrain<IDebateTournamentGrain>(Keys.Debate(school, one.Id)).Get()));
        var titles = profile.Events.ToDictionary(planned => planned.Id, planned => planned.Title);
        return Results.Ok(new
        {
            Today = clock.Today(TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone)),
            Items = tournaments.OfType<Tournament>().Select(tournament => new
            {
                tournament.Announcement.Id,
                tournament.Announcement.Title,
                tournament.Announcement.Format,
                tournament.Announcement.League,
                tournament.Announcement.Day,
                Event = titles.GetValueOrDefault(tournament.Announcement.Event),
                tournament.Stage,
                Teams = tournament.Teams.Length,
                Rounds = tournament.Rounds.Count(round => round.Stage != RoundStage.Drawn),
            }),
            Next = (string?)null,
        });
    }

    private static async Task<IResult> Announce(string school, AnnouncementRequest request, Debate debate, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.Award, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (request is not { Id: { } id, Day: { } day, Format: { } format, League: { Language: not null, Level: not null } league })
        {
            return Problem.Invalid("id", "A tournament has an id, a day, a format and a league.").ToResult();
        }

        if (request.Title?.Trim() is not { Length: > 0 and <= LongestTitle } title)
        {
            return Problem.Invalid("title", "A title has 1 to 120 characters.").ToResult();
        }

        var profile = await Profile(grains, school);
        if (profile!.Events.All(planned => planned.Id != request.Event))
        {
            return RefusalText.ProblemOf(RefusalCode.UnknownEvent).ToResult();
        }

        var result = await debate.Grain(school, id).Announce(new(id, title, format, league, request.Event!, day));
        return result.Refusal is { } refusal
            ? DebateProblem.Of(refusal).ToResult()
            : Results.Created($"/api/schools/{school}/debates/{id}", await debate.View(school, result.Tournament!));
    }

    private static async Task<IResult> Get(string school, Guid id, Debate debate, IGrainFactory grains)
    {
        if (await Profile(grains, school) is null)
        {
            return Problem.UnknownSchool.ToResult();
        }

        return await debate.Grain(school, id).Get() is { } tournament
            ? Results.Ok(await debate.View(school, tournament))
            : DebateProblem.Of(DebateRefusal.UnknownTournament).ToResult();
    }

    private static async Task<IResult> SetTeams(string school, Guid id, TeamsRequest request, Debate debate, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.Award, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.Teams is not { IsDefault: false, Length: <= MostTeams } teams
            || teams.Any(team => team?.Id is null or { Length: > 40 } || team.Name is null or { Length: > 60 } || team.Members is not { IsDefault: false, Length: <= 20 }))
        {
            return Problem.Invalid("teams", "A team has an id, a name of at most 60 characters and members.").ToResult();
        }

        if (await debate.Grain(school, id).Get() is not { } tournament)
        {
            return DebateProblem.Of(DebateRefusal.UnknownTournament).ToResult();
        }

        if (await Uninvited(school, tournament, teams.SelectMany(team => team.Members!.Value), grains) is { } uninvited)
        {
            return uninvited.ToResult();
        }

        return await debate.Run(school, id, new SetTeams(
            [.. teams.Select(team => new Team(team.Id!, team.Name!.Trim(), team.Members!.Value, team.Seeding, team.IsOut ?? false))]));
    }

    private static async Task<IResult> SetJudges(string school, Guid id, JudgesRequest request, Debate debate, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.Award, school) is { } refused)
        {
            return refused.ToResult();
        }

        var (judges, timekeepers) = (request.Judges is { IsDefault: false } given ? given : [], request.Timekeepers is { IsDefault: false } keepers ? keepers : []);
        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        var students = roster.Students.Select(student => student.Id).ToHashSet();
        var known = students.Concat(roster.Staff.Select(member => member.Id)).ToHashSet();
        return judges.All(judge => judge is not null && known.Contains(judge)) && timekeepers.All(keeper => keeper is not null && students.Contains(keeper))
            ? await debate.Run(school, id, new SetJudges(judges, timekeepers))
            : (Problem.UnknownStudent with { Status = 422, Field = "judges" }).ToResult();
    }

    private static async Task<IResult> Draw(string school, Guid id, DrawRequest request, Debate debate, HttpContext context)
    {
        if (Access.Refusal(context, Right.Award, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.Motion?.Trim() is not { Length: > 0 and <= LongestMotion } motion)
        {
            return Problem.Invalid("motion", "A motion has 1 to 300 characters.").ToResult();
        }

        var chosen = request.Chosen is { IsDefault: false } given ? given : [];
        return await debate.Run(school, id, new DrawRound(
            request.Number ?? 0, motion, request.IsSilent ?? false, request.Method ?? DrawMethod.Power, request.Break, chosen));
    }

    private static Task<IResult> SetPanel(string school, Guid id, int round, int room, JudgesRequest request, Debate debate) =>
        debate.Run(school, id, new SetPanel(round, room, request.Judges is { IsDefault: false } judges ? judges : []));

    private static Task<IResult> SetAbsent(string school, Guid id, int round, int room, AbsentRequest request, Debate debate) =>
        debate.Run(school, id, new SetAbsent(round, room, request.Team));

    private static async Task<IResult> Enter(
        string school, Guid id, int round, int room, string judge, BallotRequest request, Debate debate, HttpContext context)
    {
        if (Access.PersonOr(context, Right.Award, school, judge) is { } refused)
        {
            return refused.ToResult();
        }

        var (ballot, problem) = request.ToBallot();
        return problem is null ? await debate.Take(school, id, new EnterBallot(round, room, judge, ballot!)) : problem.ToResult();
    }

    private static async Task<IResult> Confirm(
        string school, Guid id, int round, int room, string judge, EntryRequest request, Debate debate, HttpContext context) =>
        Access.PersonOr(context, Right.Award, school, judge) is { } refused
            ? refused.ToResult()
            : await debate.Take(school, id, new ConfirmBallot(round, room, judge, request.Entry ?? 0));

    private static async Task<IResult> Return(
        string school, Guid id, int round, int room, string judge, EntryRequest request, Debate debate, HttpContext context)
    {
        if (Access.PersonOr(context, Right.Award, school, judge) is { } refused)
        {
            return refused.ToResult();
        }

        return request.Reason?.Length > LongestReason
            ? Problem.Invalid("reason", "At most 500 characters.").ToResult()
            : await debate.Take(school, id, new ReturnBallot(round, room, judge, request.Entry ?? 0, request.Reason ?? ""));
    }

    private static async Task<IResult> Propose(string school, Guid id, Debate debate, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.Award, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await debate.Grain(school, id).Propose(debate.AuthorIn(school)) is not { } proposed)
        {
            return DebateProblem.Of(DebateRefusal.TournamentOpen).ToResult();
        }

        if (proposed.Record is not { } record)
        {
            return RefusalText.ProblemOf(proposed, null).ToResult();
        }

        var roster = await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1);
        var names = roster!.Everybody().ToDictionary(student => student.Id, student => student.Name);
        var receipt = SheetReceipt.Of(record);
        return Results.Ok(receipt with
        {
            Waits = proposed.Waits,
            Lines = [.. receipt.Lines.Select(line => line with { Name = names.GetValueOrDefault(line.Student) })],
        });
    }

    private static async Task<IResult> Award(string school, Guid id, Debate debate, HttpContext context)
    {
        if (Access.Refusal(context, Right.Award, school) is { } refused)
        {
            return refused.ToResult();
        }

        context.Describe(target: id.ToString());
        var result = await debate.Grain(school, id).Award(debate.AuthorIn(school));
        return result switch
        {
            { Refusal: { } refusal } => DebateProblem.Of(refusal).ToResult(),
            { Post.Outcome: PostOutcome.Waits } => Results.Accepted(uri: null, await debate.View(school, result.Tournament!)),
            _ => SheetEndpoints.Answer(result.Post!, school, null),
        };
    }

    private static async Task<IResult> Correct(string school, Guid id, EntryRequest request, Debate debate, HttpContext context)
    {
        if (Access.Refusal(context, Right.Award, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.Reason?.Length > LongestReason)
        {
            return Problem.Invalid("reason", "At most 500 characters.").ToResult();
        }

        context.Describe(target: id.ToString());
        var result = await debate.Grain(school, id).Correct(debate.AuthorIn(school), request.Reason ?? "");
        return result switch
        {
            { Refusal: { } refusal } => DebateProblem.Of(refusal).ToResult(),
            { Post: { } post } => RefusalText.ProblemOf(post, null).ToResult(),
            _ => Results.Ok(await debate.View(school, result.Tournament!)),
        };
    }

    /// <summary>Members are students of the school, of the grades that the event of the plan is for.</summary>
    private static async Task<Problem?> Uninvited(string school, Tournament tournament, IEnumerable<string> members, IGrainFactory grains)
    {
        var roster = await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1);
        var students = roster!.Everybody().ToDictionary(student => student.Id);
        var grades = (await Profile(grains, school))!.Events.FirstOrDefault(planned => planned.Id == tournament.Announcement.Event)?.Grades ?? [];
        foreach (var member in members)
        {
            if (member is null || !students.TryGetValue(member, out var student))
            {
                return Problem.UnknownStudent with { Status = 422, Field = "teams" };
            }

            if (!grades.IsEmpty && !grades.Any(range => range.From <= student.Grade && student.Grade <= range.To))
            {
                return DebateProblem.Of(DebateProblem.GradeNotInvited) with { Field = "teams", Detail = member };
            }
        }

        return null;
    }

    private static Task<SchoolProfile?> Profile(IGrainFactory grains, string school) =>
        grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get();

    private sealed record AnnouncementRequest(Guid? Id, string? Title, string? Format, League? League, string? Event, DateOnly? Day);

    private sealed record TeamsRequest(ImmutableArray<TeamRequest>? Teams);

    private sealed record TeamRequest(string? Id, string? Name, ImmutableArray<string>? Members, int? Seeding, bool? IsOut);

    private sealed record JudgesRequest(ImmutableArray<string>? Judges, ImmutableArray<string>? Timekeepers);

    private sealed record DrawRequest(int? Number, string? Motion, bool? IsSilent, DrawMethod? Method, int? Break, ImmutableArray<string>? Chosen);

    private sealed record AbsentRequest(string? Team);

    private sealed record EntryRequest(int? Entry, string? Reason);
}
