using Engagement.Boards;
using Engagement.Domain;
using Engagement.Seasons;
using Engagement.Territories;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

/// <summary>Whatever is lost, repeated or late on the way up: in the end every level says what adding and sorting says.</summary>
public sealed class RisingProperties
{
    private const int Schools = 6;

    private static readonly string[] Districts = ["sairam-district", "keles-district"];

    /// <summary>Something that happens: what, to whom, and how it ends.</summary>
    private sealed record Happening(int What, int Who, int Number);

    [Fact]
    public void In_the_end_every_level_knows_the_truth()
    {
        var happenings = (
            from what in Gen.Choose(0, 5)
            from who in Gen.Choose(0, Schools - 1)
            from number in Gen.Choose(0, 1_000)
            select new Happening(what, who, number)).ListOf().ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(happenings, list =>
        {
            var country = new Country();
            foreach (var happening in list)
            {
                country.Happen(happening);
            }

            country.ComeToRest();
            country.AssertTrue();
        }));
    }

    /// <summary>A register on its way: who resends until it is acknowledged.</summary>
    private sealed class Line(Func<long, Register> compose)
    {
        private readonly List<Register> _sent = [];

        public long Acknowledged { get; private set; }

        public bool Send(TerritoryStandings above, bool isLost, bool isAnswerLost)
        {
            var register = compose(Acknowledged);
            _sent.Add(register);
            if (isLost)
            {
                return false;
            }

            above.Take(register, now: 0);
            if (isAnswerLost)
            {
                return false;
            }

            Acknowledged = above.VersionOf(register.Child) == register.Version ? register.Version : 0;
            return Acknowledged == register.Version;
        }

        public void ArriveAgain(TerritoryStandings above, int number)
        {
            if (_sent.Count > 0)
            {
                above.Take(_sent[number % _sent.Count], now: 0);
            }
        }
    }

    private sealed class Country
    {
        private readonly int[][] _scores = [.. Enumerable.Range(0, Schools).Select(_ => new int[3])];
        private readonly long[] _versions = new long[Schools];
        private readonly Dictionary<string, TerritoryStandings> _districts = Districts.ToDictionary(id => id, _ => Figures.District());
        private readonly Line[] _schoolLines;
        private readonly Dictionary<string, Line> _districtLines;
        private TerritoryStandings _region = Figures.Above();

        public Country()
        {
            _schoolLines = [.. Enumerable.Range(0, Schools).Select(school => new Line(_ => Figures.Register(FiguresOf(school), ++_versions[school], [.. _scores[school]])))];
            _districtLines = Districts.ToDictionary(id => id, id => new Line(acknowledged => _districts[id].RegisterSince(id, acknowledged)));
        }

        public void Happen(Happening happening)
        {
            var (school, number) = (happening.Who, happening.Number);
            var district = DistrictOf(school);
            switch (happening.What)
            {
                case 0:
                    // A score goes up, or down when something is undone.
                    _scores[school][number % 3] = number % 50;
                    break;
                case 1:
                    _schoolLines[school].Send(_districts[district], number % 3 == 0, number % 5 == 0);
                    break;
                case 2:
                    _schoolLines[school].ArriveAgain(_districts[district], number);
                    break;
                case 3:
                    _districtLines[district].Send(_region, number % 3 == 0, number % 5 == 0);
                    break;
                case 4:
                    _districtLines[district].ArriveAgain(_region, number);
                    break;
                case 5 when number % 4 == 0:
                    _region = Figures.Above();
                    break;
            }
        }

        /// <summary>Nothing is lost any more, and everybody resends until it is acknowledged.</summary>
        public void ComeToRest()
        {
            for (var school = 0; school < Schools; school++)
            {
                Assert.True(_schoolLines[school].Send(_districts[DistrictOf(school)], false, false));
            }

            foreach (var id in Districts)
            {
                Assert.True(_districtLines[id].Send(_region, false, false) || _districtLines[id].Send(_region, false, false));
            }
        }

        public void AssertTrue()
        {
            var everybody = _scores.SelectMany(scores => scores).Where(score => score > 0).ToList();
            foreach (var score in everybody.Append(1))
            {
                var place = _region.PlaceOf(Figures.Season, score);
                Assert.Equal(everybody.Count, place?.Participants ?? 0);
                Assert.Equal(1 + everybody.Count(other => other > score), place?.Place ?? 1);
            }

            var truth = Enumerable.Range(0, Schools).Where(school => _scores[school].Sum() > 0).ToDictionary(school => $"s{school}", school => _scores[school].Sum());
            Assert.Equal(truth.OrderBy(one => one.Key), Points(_region.Board(Period.Year, SizeBands.All, Figures.Today)));
            foreach (var id in Districts)
            {
                Assert.Equal(
                    truth.Where(one => DistrictOf(one.Key[1] - '0') == id).OrderBy(one => one.Key),
                    Points(_districts[id].Board(Period.Year, SizeBands.All, Figures.Today)));
            }
        }

        private static IEnumerable<KeyValuePair<string, int>> Points(IEnumerable<BoardRow> board) =>
            board.ToDictionary(row => row.Id, row => row.Points).OrderBy(row => row.Key);

        private static string DistrictOf(int school) => Districts[school % Districts.Length];

        private SchoolFigures FiguresOf(int school) => Figures.Of($"s{school}", _scores[school].Sum(), district: DistrictOf(school));
    }
}
