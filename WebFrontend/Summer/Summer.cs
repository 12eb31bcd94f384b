using Engagement.Badges;
using Engagement.Domain;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;
using Engagement.Territories;

namespace Engagement.Summer;

/// <summary>A request's look at one centre in one season.</summary>
/// <param name="HasBadges">Whether this server gives certificates as open badges, too.</param>
internal sealed record Summer(
    IGrainFactory Grains, TerritoryCatalogue Catalogue, SummerSeason Season, Territory Territory, SessionUser User, SchoolMoment Now, bool HasBadges)
{
    private readonly Dictionary<string, Roster?> _rosters = [];

    /// <summary>Null for what is neither a region nor the republic.</summary>
    public static Summer? Find(int year, string territory, IGrainFactory grains, TerritoryCatalogue catalogue, SchoolClock clock, HttpContext context) =>
        catalogue.Find(territory) is { Level: not TerritoryLevel.District } found && year is > 2000 and < 2200
            ? new(grains, catalogue, new(year), found, SessionUser.From(context.User)!, SchoolMoment.Of(clock.Now, Territory.Zone),
                context.RequestServices.GetRequiredService<SignedBadges>().AreThere)
            : null;

    public string Person => Adult.Key(User.School, User.Id);

    public ICentreGrain Centre => Grains.GetGrain<ICentreGrain>(Keys.Centre(Territory.Id, Season.Year));

    public IPapersGrain Papers => Grains.GetGrain<IPapersGrain>(Keys.Papers(Territory.Id, Season.Year));

    public bool MayRun => Access.MayIn(User, Right.RunSummer, Catalogue.PathTo(Territory.Id));

    public bool MayOrganise => Access.MayIn(User, Right.OrganiseSummer, Catalogue.PathTo(Territory.Id));

    public ICourseGrain Course(Guid id) => Grains.GetGrain<ICourseGrain>(Keys.Course(Territory.Id, Season.Year, id));

    public ISquadGrain Squad(Guid id) => Grains.GetGrain<ISquadGrain>(Keys.Squad(Territory.Id, Season.Year, id));

    /// <summary>Null for whom the school does not know any more.</summary>
    public async Task<string?> NameOf(string person)
    {
        var (school, account) = Adult.Read(person);
        if (!_rosters.TryGetValue(school, out var roster))
        {
            _rosters[school] = roster = await Grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1);
        }

        return roster?.Staff.FirstOrDefault(member => member.Id == account)?.Name;
    }

    public async Task<object> Answer()
    {
        var centre = await Centre.Get();
        var papers = (await Papers.All()).ToLookup(paper => paper.Person);
        var mine = centre.Find(Person);
        return new
        {
            Season.Year,
            Territory.Id,
            Name = Territory.NameOn(Now.Day),
            Territory.Level,
            Today = Now.Day,
            Season.From,
            Season.To,
            IsOver = Season.IsOver(Now.Day),
            centre.Version,
            centre.Authority,
            centre.Contact,
            centre.Call,
            Head = centre.Head is { } head ? await NameOf(head.Person) : null,
            centre.FormedOn,
            MayRun,
            MayOrganise,
            HasBadges,
            Me = Person,
            MayApply = await IsHome(),
            Mine = mine is null ? null : new { mine.Role, mine.Institution, mine.State, AgreedAt = Now.OnTheSchoolsClock(mine.AgreedAt) },
            Letters = papers[Person].Where(paper => paper is { Kind: PaperKind.Letter, Withdrawal: null }).Select(paper => paper.Number),
            MemberCount = centre.Members.Count(one => one is { State: MemberState.Admitted, AgreedAt: not null }),
            Members = MayRun ? await Members(centre, papers) : [],
            Courses = await Courses(centre, papers),
            Squads = await Squads(_ => true),
        };
    }

    public async Task<IReadOnlyList<object>> Squads(Func<Squad, bool> isMeant)
    {
        var squads = (await Task.WhenAll((await Centre.Get()).Squads.Select(id => Squad(id).Get()))).OfType<Squad>().Where(isMeant);
        var answers = new List<object>();
        foreach (var squad in squads.OrderBy(squad => squad.Plan.From).ThenBy(squad => squad.Plan.Name, KazakhOrder.Comparer))
        {
            answers.Add(await SquadAnswer(squad));
        }

        return answers;
    }

    private async Task<object> SquadAnswer(Squad squad)
    {
        var leaders = new List<object>();
        foreach (var leader in squad.Plan.Leaders)
        {
            leaders.Add(new { Person = leader, Name = await NameOf(leader) });
        }

        var refused = squad.Sheets.Where(sheet => sheet.State == Ledger.SheetState.Refused).Select(sheet => sheet.Sheet.Activity.Event).ToHashSet();
        var counted = squad.Deeds.Where(deed => deed.IsConfirmed).ToList();
        return new
        {
            squad.Plan.Id,
            squad.Version,
            squad.Plan.Name,
            squad.Plan.From,
            squad.Plan.To,
            Phase = SquadTerm.PhaseOf(squad.Plan, Now.Day),
            Leaders = leaders,
            squad.Plan.Assignments,
            IsMine = squad.Plan.Leaders.Contains(Person),
            Days = counted.Where(deed => deed.Kind == SummerKind.SquadDay).Select(deed => deed.Day).Distinct().Count(),
            Events = counted.Count(deed => deed.Kind == SummerKind.SquadEvent),
            ChildDays = Shown(counted.Sum(deed => deed.Children ?? 0)),
            Deeds = squad.Deeds.OrderByDescending(deed => deed.Day).Select(deed => new
            {
                deed.Id,
                deed.Day,
                deed.Kind,
                deed.Units,
                Children = Shown(deed.Children),
                deed.Title,
                IsOwn = deed.Leader == Person,
                deed.IsConfirmed,
            }),
            Refused = refused.Count,
        };
    }

    private static int? Shown(int? children) => children is { } count && !SmallCount.Hides(count) ? count : null;

    /// <summary>Whether whoever looks works in the region; the organisers of the republic come from everywhere.</summary>
    private async Task<bool> IsHome() =>
        Territory.Level == TerritoryLevel.Republic
        || (await Grains.GetGrain<Engagement.Schools.ISchoolProfileGrain>(Keys.Profile(User.School)).Get())?.Territory is { } district
            && Catalogue.PathTo(district).Any(one => one.Id == Territory.Id);

    private async Task<IReadOnlyList<object>> Members(Centre centre, ILookup<string, Paper> papers)
    {
        var members = new List<(string Name, object Answer)>();
        foreach (var one in centre.Members.Where(one => one.State != MemberState.Left))
        {
            var name = await NameOf(one.Person) ?? "";
            var isCertified = papers[one.Person].Any(paper => paper is { Kind: PaperKind.Certificate, Withdrawal: null });
            members.Add((name, new { one.Person, Name = name, one.Role, one.Institution, one.State, AgreedAt = Now.OnTheSchoolsClock(one.AgreedAt), IsCertified = isCertified }));
        }

        return [.. members.OrderBy(one => one.Name, KazakhOrder.Comparer).Select(one => one.Answer)];
    }

    private async Task<IReadOnlyList<object>> Courses(Centre centre, ILookup<string, Paper> papers)
    {
        var courses = (await Task.WhenAll(centre.Courses.Select(id => Course(id).Get()))).OfType<Course>();
        var answers = new List<object>();
        foreach (var course in courses.OrderBy(course => course.Plan.Days[0].Day))
        {
            answers.Add(await CourseAnswer(course, papers));
        }

        return answers;
    }

    private async Task<object> CourseAnswer(Course course, ILookup<string, Paper> papers)
    {
        var days = new List<object>();
        foreach (var day in course.Plan.Days)
        {
            days.Add(new { day.Day, day.Teacher, Name = await NameOf(day.Teacher) });
        }

        var listeners = new List<(string Name, object Answer)>();
        foreach (var one in course.Listeners.Where(one => MayRun || one.Person == Person))
        {
            var name = await NameOf(one.Person) ?? "";
            var paper = papers[one.Person].FirstOrDefault(known => known.Number == one.Certificate);
            listeners.Add((name, new
            {
                one.Person,
                Name = name,
                Days = one.Days.Select(day => new { day.State, day.IsConfirmed }),
                one.HasAllDays,
                one.Certificate,
                IsWithdrawn = paper?.Withdrawal is not null,
            }));
        }

        return new
        {
            course.Plan.Id,
            course.Version,
            course.Plan.Title,
            // Whoever listens or teaches is let in, and nobody else.
            Link = MayRun || course.Listeners.Any(one => one.Person == Person) || course.Plan.Days.Any(day => day.Teacher == Person) ? course.Plan.Link : null,
            Days = days,
            ListenerCount = course.Listeners.Length,
            CertificateCount = course.Listeners.Count(one => one.Certificate is not null),
            IsListening = course.Listeners.Any(one => one.Person == Person),
            Listeners = listeners.OrderBy(one => one.Name, KazakhOrder.Comparer).Select(one => one.Answer),
            Waiting = course.Sheets.Count(sheet => sheet.State == Ledger.SheetState.Sending),
            Refused = course.Sheets.Where(sheet => sheet.State == Ledger.SheetState.Refused).Select(sheet => sheet.Refusal).Distinct(),
        };
    }
}
