using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Diplomas;
using Engagement.Domain;
using Engagement.Nominations;
using Engagement.Papers;
using Engagement.Schools;
using Engagement.Summer;
using UglyToad.PdfPig;

namespace Engagement.Tests;

/// <summary>What another program reads in the papers of students.</summary>
public sealed class DiplomaPrintingTests
{
    private const string Site = "https://koshbasshy.example.kz";

    private static readonly SchoolProfile School = new(
        "abai",
        new("Түркістан қаласының Абай атындағы №5 мектеп-гимназиясы", "Школа-гимназия №5 имени Абая города Туркестан", "Abai school-gymnasium No. 5"),
        "Asia/Almaty", 1000, PlanTemplate.Factions, AcademicYear.Default(2026), []);

    public static TheoryData<string, int?, string?> Kinds => new()
    {
        { NominationCode.BestStudent, 1, null },
        { NominationCode.TalentedStudent, 2, null },
        { NominationCode.SchoolLeaders, 3, null },
        { NominationCode.SchoolActivists, null, null },
        { NominationCode.SchoolLeaders, null, "sport-health" },
        { "a nomination of later", 1, null },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_paper_lies_within_its_frame_and_its_code_leads_to_the_check_page(string nomination, int? degree, string? of)
    {
        using var pdf = PdfDocument.Open(PaperPrinting.Pdf("x", [Printed(nomination, degree, of)]));
        var page = pdf.GetPage(1);
        Assert.All(page.Letters, letter => Assert.True(
            letter.StartBaseLine.X >= 80 && letter.EndBaseLine.X <= page.Width - 80 && letter.StartBaseLine.Y is > 60 and < 535, $"{letter.Value} {letter.StartBaseLine}"));
        PaperPrintingTests.ExpectCode(page, $"{Site}/papers?number=ABAI-2027-D0001");
        var text = PaperPrintingTests.Words(page);
        Assert.Contains("Қуанышбекова Әсемгүл Өмірбекқызы", text, StringComparison.Ordinal);
        Assert.Contains(degree is null ? "АЛҒЫС ХАТ" : $"{new string('I', degree.Value)} ДӘРЕЖЕЛІ ДИПЛОМ", text, StringComparison.Ordinal);
        Assert.Contains("2026–2027 оқу жылы", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, "5")]
    [InlineData(25, "12,5")]
    [InlineData(1000, "500")]
    public void A_volunteers_certificate_has_the_hours_and_no_points(int halfHours, string hours)
    {
        using var pdf = PdfDocument.Open(PaperPrinting.Pdf("x", [Printed(PaperKind.Volunteer, Honour.OfVolunteer(halfHours))]));
        var text = PaperPrintingTests.Words(pdf.GetPage(1));
        Assert.All(
            (string[])["ЕРІКТІ СЕРТИФИКАТЫ", "Сертификат волонтёра", $"{hours} сағат еңбек етті", $"{hours} ч,", "2026–2027 учебный год"],
            said => Assert.Contains(said, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Hundreds_are_one_document()
    {
        var papers = Enumerable.Range(1, 300).Select(_ => Printed(NominationCode.BestStudent, 1, null)).ToImmutableArray();
        using var pdf = PdfDocument.Open(PaperPrinting.Pdf("x", papers));
        Assert.Equal(300, pdf.NumberOfPages);
    }

    private static PrintedPaper Printed(string nomination, int? degree, string? of) => Printed(
        degree is null ? PaperKind.Thanks : PaperKind.Diploma,
        new(nomination, of is null && nomination != NominationCode.SchoolLeaders ? new GradeRange(8, 11) : null, of, degree));

    private static PrintedPaper Printed(string kind, Honour honour) => DiplomaText.Of(
        new("ABAI-2027-D0001", kind, "s", "abai.s001", "Қуанышбекова Әсемгүл Өмірбекқызы", "", new(2027, 6, 4), null) { Honour = honour },
        School, "2026-2027", Site);
}
