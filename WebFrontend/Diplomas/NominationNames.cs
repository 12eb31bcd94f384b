using Engagement.Activities;
using Engagement.Nominations;

namespace Engagement.Diplomas;

/// <summary>How nominations, and what else a paper is for, are called on what is printed.</summary>
internal static class NominationNames
{
    private static readonly Dictionary<string, Localized> Names = new()
    {
        [NominationCode.BestStudent] = new("Үздік оқушы", "Лучший ученик", "Best Student"),
        [NominationCode.YoungAthlete] = new("Жас спортшы", "Юный спортсмен", "Young Athlete"),
        [NominationCode.SchoolActivists] = new("Мектеп белсенділері", "Активисты школы", "School Activists"),
        [NominationCode.TalentedStudent] = new("Өнерлі оқушы", "Талантливый ученик", "Talented Student"),
        [NominationCode.CaringStudent] = new("Қамқор оқушы", "Заботливый ученик", "Caring Student"),
        [NominationCode.SchoolLeaders] = new("Мектеп көшбасшылары", "Лидеры школы", "School Leaders"),
        [NominationCode.BestDebater] = new("Үздік пікірсайысшы", "Лучший дебатёр", "Best Debater"),
        [NominationCode.CleanestClass] = new("Ең таза сынып", "Самый чистый класс", "Cleanest Class"),
        [Honour.Volunteering] = new("Ерікті жұмыс", "Волонтёрство", "Volunteering"),
        [NominationCode.FactionOfTheYear] = new("Жыл фракциясы", "Фракция года", "Faction of the Year"),
    };

    /// <summary>A later version of the rules may know one that has no name here: then it is called by its code.</summary>
    public static Localized Of(string code) => Names.GetValueOrDefault(code) ?? new(code, code, code);

    public static Localized Of(GradeRange band) => band.From == band.To
        ? new($"{band.From}-сынып", $"{band.From} класс", $"Grade {band.From}")
        : new($"{band.From}–{band.To}-сыныптар", $"{band.From}–{band.To} классы", $"Grades {band.From}–{band.To}");
}
