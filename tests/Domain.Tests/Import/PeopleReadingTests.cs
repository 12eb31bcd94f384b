using Engagement.Domain;

namespace Engagement.Tests;

/// <summary>How tables that people make are understood.</summary>
public sealed class PeopleReadingTests
{
    [Theory]
    [InlineData("8А", "8А")]
    [InlineData("8 «а»", "8А")]
    [InlineData("8-A", "8А")]
    [InlineData("5ә", "5Ә")]
    [InlineData("11", "11")]
    [InlineData("9 б сыныбы", "9Б")]
    [InlineData("3 класс", "3")]
    [InlineData("0Г", "0Г")]
    [InlineData("13А", null)]
    [InlineData("А8", null)]
    [InlineData("8АБВ", null)]
    public void A_class_is_read_as_people_write_it(string written, string? read) => Assert.Equal(read, ClassName.Parse(written)?.ToString());

    [Theory]
    [InlineData("№;ФИО;Класс", "name,class")]
    [InlineData("Тегі;Аты;Сынып;Фракциясы", "lastName,firstName,class,faction")]
    [InlineData("Surname;First name;Grade;Letter;External ID", "lastName,firstName,grade,letter,externalId")]
    [InlineData("Ф.И.О.;Класс;Телефон матери;ИИН", "name,class")]
    public void Headers_are_known_in_three_languages_and_no_others_are_read(string header, string fields)
    {
        var mapping = TableMapping.Propose(Import.Table([header]), new Dictionary<string, string>());
        Assert.Equal(TableKind.Students, mapping.Kind);
        Assert.Equal(fields, string.Join(',', mapping.Fields.Values));
    }

    [Fact]
    public void A_list_may_begin_with_titles_and_repeat_its_headers()
    {
        var rows = Import.ReadRaw(["№12 мектеп", "2026-2027 оқу жылы", "№;Аты-жөні;Сынып", "1;Асан Үсенов;8А", ";;", "№;Аты-жөні;Сынып", "1;Айша Ким;8Ә"]);
        Assert.Empty(rows.WrongStudents);
        Assert.Equal([4, 7], rows.Students.Select(row => row.Place.Row));
    }

    [Fact]
    public void A_faction_is_known_by_its_other_name() =>
        Assert.Equal("care", Assert.Single(Import.Read("Асан Әлі;8А;қайырымдылық фракциясы").Students).Joins?.Faction);

    [Fact]
    public void Staff_is_known_by_its_columns()
    {
        var rows = Import.ReadRaw(["ФИО;Должность;Эл. почта", "Сара Ахметова;тәлімгер;Sara@School.kz"]);
        Assert.False(rows.HasStudents);
        Assert.Equal(("Сара Ахметова", "тәлімгер", "sara@school.kz"), rows.Staff.Select(row => (row.Name, row.Post, row.Login)).Single());
    }

    [Fact]
    public void What_was_remembered_goes_before_what_is_usual()
    {
        var remembered = new Dictionary<string, string> { [ColumnWords.Key("Кто")] = "name", [ColumnWords.Key("Код")] = "" };
        var mapping = TableMapping.Propose(Import.Table(["Кто;Класс;Код"]), remembered);
        Assert.Equal(["name", "class"], mapping.Fields.Values);
    }

    [Theory]
    [InlineData(";8А", RowFaultCode.NameMissing, "A")]
    [InlineData("=HYPERLINK(1);8А", RowFaultCode.NameInvalid, "A")]
    [InlineData("Асан;", RowFaultCode.ClassMissing, "B")]
    [InlineData("Асан;восьмой", RowFaultCode.ClassInvalid, "B")]
    [InlineData("Асан;8А;Quidditch", RowFaultCode.UnknownFaction, "C")]
    [InlineData("Асан;8А;;=1+1", RowFaultCode.IdInvalid, "D")]
    public void A_fault_is_told_with_its_place(string row, string code, string column)
    {
        var fault = Assert.Single(Assert.Single(Import.Read("Айша Ким;8А", row).WrongStudents).Faults);
        Assert.Equal((code, new FilePlace("list", 2, column)), (fault.Code, fault.Place));
    }

    [Fact]
    public void All_faults_of_a_row_are_told_at_once() =>
        Assert.Equal(3, Assert.Single(Import.Read("1;x;y").WrongStudents).Faults.Length);

    [Theory]
    [InlineData("Социальный статус")]
    [InlineData("Дети-сироты")]
    [InlineData("Инвалидность (да/нет)")]
    [InlineData("Көпбалалы отбасы")]
    [InlineData("Әлеуметтік жағдайы")]
    [InlineData("Жетім бала")]
    [InlineData("Мүгедектігі")]
    [InlineData("аз қамтылған")]
    [InlineData("Аз камтылган")]
    [InlineData("Группа здоровья")]
    [InlineData("Пропуски")]
    [InlineData("Оценки за 1 четверть")]
    [InlineData("Бағасы")]
    [InlineData("Low income")]
    [InlineData("Disability")]
    [InlineData("Absences")]
    [InlineData("metadata.freeLunch")]
    [InlineData("Многодетная семья")]
    [InlineData("Состоит на учете ВШК")]
    public void A_column_that_would_mark_a_child_is_refused(string header)
    {
        var fault = Assert.Single(RefusedColumns.In([Import.Table(["Список 8А", $"ФИО;Класс;{header}", "Асан Үсенов;8А;да"])]));
        Assert.Equal((new FilePlace("list", 2, "C"), header), (fault.Place, fault.Value));
    }

    [Theory]
    [InlineData("Family name;First name;Class;Faction;Member since")]
    [InlineData("Тегі;Аты;Әкесінің аты;Сынып;Фракция;Лауазымы")]
    [InlineData("№ п/п;Фамилия, имя, отчество;Класс;Учётная запись;Внешний код;Примечание")]
    [InlineData("Қамқорлық фракциясы;Құқық және тәртіп;Қатысушы;Бағыты")]
    [InlineData("sourcedId;status;grades;userSourcedId;agentSourcedIds;middleName")]
    public void An_honest_column_is_not(string headers) => Assert.Empty(RefusedColumns.In([Import.Table([headers])]));

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Columns_are_lettered_as_spreadsheets_do(int column, string letters) => Assert.Equal(letters, ColumnLetters.Of(column));
}
