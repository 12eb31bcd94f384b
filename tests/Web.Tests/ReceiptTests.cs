using System.Text;
using System.Text.Json;
using Engagement.Ledger;
using Engagement.Sheets;

namespace Engagement.Web.Tests;

public sealed class ReceiptTests
{
    [Fact]
    public void The_text_of_an_answer_is_that_of_the_receipt()
    {
        var entry = new Entry("abai.1", null, "8А", "vol.half", 4, 2, 12, 6, Withholding.KindCap | Withholding.WeekCap, null);
        var record = new SheetRecord(
            7, Guid.CreateVersion7(), "mentor", new(2026, 11, 22, 10, 30, 15, 120, TimeSpan.Zero), new(2026, 11, 20), null, null, "school",
            Guid.NewGuid(), null, [entry, entry with { Student = "abai.2", Counted = 4, Granted = 12, Why = Withholding.None }]);
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        WebBasics.Configure(options);
        foreach (var one in (SheetRecord[])[record, record with { Reverses = null }])
        {
            Assert.Equal(JsonSerializer.Serialize(SheetReceipt.Of(one), options), TextOf(one));
        }
    }

    private static string TextOf(SheetRecord record)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            new ReceiptResult(record, null).Write(json);
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }
}
