namespace Engagement.Demonstration;

/// <summary>A mentor's own small awards, each with the principle it is for.</summary>
internal sealed class Kudos(SchoolLife life, Random random) : Strand(life, random)
{
    public override IEnumerable<Posting> Tell()
    {
        for (var mentor = 0; mentor < DemonstrationSchool.Description.Mentors.Length; mentor++)
        {
            foreach (var day in Life.Days.All.Where(_ => Happens(0.17)))
            {
                var students = Draw(Life.InClass(One(Life.Classes)), Number(2, 5), day);
                yield return Post(
                    day, new(Number(11, 17), Number(0, 49)), SchoolLife.Mentor(mentor), Lines("mentor.kudos", students, Number(1, 3)),
                    note: Text("kudos"));
            }
        }
    }
}
