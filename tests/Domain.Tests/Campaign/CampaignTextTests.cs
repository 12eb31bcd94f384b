using Engagement.Campaign;
using Engagement.Domain;
using Engagement.Students;

namespace Engagement.Tests;

public sealed class CampaignTextTests
{
    private static readonly Student[] Students = [new("abai.a", "Серікбаев Нұрлан", "8А", 8, "Дос", [])];

    [Theory]
    [InlineData("Жетім балаларға жинақ")]
    [InlineData("Наборы для малообеспеченных семей")]
    [InlineData("Kits for orphans")]
    [InlineData("Мүгедек балаларға көмек")]
    [InlineData("Помощь многодетным")]
    [InlineData("Помощь социально уязвимым")]
    [InlineData("Педагогам: социальный паспорт класса")]
    public void A_title_that_marks_a_child_is_refused(string title) =>
        Assert.Equal(CampaignRefusal.MarksAChild, CampaignText.FaultOfTitle(title, Students));

    [Theory]
    [InlineData("50 000 теңге жиналды")]
    [InlineData("Собрать 100 000 тг")]
    [InlineData("Сбор денег")]
    [InlineData("Сбор денежных средств")]
    [InlineData("Collected 200 $")]
    [InlineData("Ақшалай көмек")]
    [InlineData("100000₸")]
    public void Money_is_not_written_down(string line) => Assert.Equal(CampaignRefusal.NamesMoney, CampaignText.FaultOfLine(line, Students));

    [Theory]
    [InlineData("Нұрлан Серікбаевқа көмек")]
    [InlineData("Для Серікбаев Нұрлана")]
    public void Nobody_of_the_school_is_named(string line) => Assert.Equal(CampaignRefusal.NamesAStudent, CampaignText.FaultOfLine(line, Students));

    [Theory]
    [InlineData("Мектеп жинақтарын жинау")]
    [InlineData("Сбор школьных наборов")]
    [InlineData("Нұрлан атындағы кітапхана")]
    [InlineData("Достық жәрмеңкесі")]
    [InlineData("Repairing books")]
    [InlineData("Әлеуметтік педагогтерге шеберлік сағаты")]
    [InlineData("Мастер-класс для социальных педагогов")]
    [InlineData("Ролик в социальных сетях")]
    public void What_is_done_may_be_said(string title) => Assert.Null(CampaignText.FaultOfTitle(title, Students));
}
