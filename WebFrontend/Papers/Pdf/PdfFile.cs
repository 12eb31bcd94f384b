using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Engagement.Papers.Pdf;

/// <summary>
/// A PDF with its fonts inside. The same drawing gives the same bytes: there is no clock and no chance in it. One document may be built
/// by one thread at a time.
/// </summary>
internal sealed class PdfFile
{
    private const int Catalogue = 1;
    private const int PageTree = 2;
    private const int Resources = 3;
    private const int Information = 4;

    private readonly string _title;
    private readonly DateOnly _day;
    private readonly double _width;
    private readonly double _height;
    private readonly List<byte[]> _objects = [[], [], [], []];
    private readonly List<int> _pages = [];
    private readonly Dictionary<string, int> _drawings = [];
    private readonly Dictionary<TrueTypeFont, EmbeddedFont> _fonts = [];

    /// <param name="day">When it was made, as it says of itself.</param>
    /// <param name="width">Of every page, in points (1/72 inch), as <paramref name="height"/>.</param>
    public PdfFile(string title, DateOnly day, double width, double height) => (_title, _day, _width, _height) = (title, day, width, height);

    public void AddPage(Action<PdfCanvas> draw)
    {
        // Pages count from the lower left corner; here everything counts from the upper left one.
        var content = AddStream("", [.. Ascii($"1 0 0 -1 0 {PdfNumber.Of(_height)} cm\n"), .. Drawn(draw)]);
        _pages.Add(Add($"<< /Type /Page /Parent {PageTree} 0 R /Resources {Resources} 0 R /MediaBox [0 0 {PdfNumber.Row(_width, _height)}] /Contents {content} 0 R >>"));
    }

    /// <summary>Keeps a drawing that many pages show, and says what it is called.</summary>
    public string AddDrawing(Action<PdfCanvas> draw)
    {
        var name = $"D{_drawings.Count}";
        _drawings[name] = AddStream($"/Type /XObject /Subtype /Form /BBox [0 0 {PdfNumber.Row(_width, _height)}] /Resources {Resources} 0 R", Drawn(draw));
        return name;
    }

    public byte[] ToBytes()
    {
        var fonts = string.Concat(_fonts.Values.Select(font => $"/{font.Key} {AddFont(font)} 0 R "));
        Put(Catalogue, $"<< /Type /Catalog /Pages {PageTree} 0 R /Lang (kk) >>");
        Put(PageTree, $"<< /Type /Pages /Count {_pages.Count} /Kids [{References(_pages)}] >>");
        Put(Resources, $"<< /Font << {fonts}>> /XObject << {string.Concat(_drawings.Select(one => $"/{one.Key} {one.Value} 0 R "))}>> >>");
        Put(Information, $"<< /Title <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(_title))}> /CreationDate (D:{_day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}) >>");
        return Written();
    }

    private byte[] Drawn(Action<PdfCanvas> draw)
    {
        var canvas = new PdfCanvas(Embedded);
        draw(canvas);
        return canvas.ToBytes();
    }

    private EmbeddedFont Embedded(TrueTypeFont font) =>
        _fonts.TryGetValue(font, out var known) ? known : _fonts[font] = new($"F{_fonts.Count}", font);

    private int AddFont(EmbeddedFont embedded)
    {
        var font = embedded.Font;
        var bytes = FontSubset.Of(font, embedded.Glyphs);
        // Six letters say that it is a part of a font, and which.
        var name = $"{string.Concat(SHA256.HashData(bytes).Take(6).Select(one => (char)('A' + (one % 26))))}+{font.Name}";
        var file = AddStream($"/Length1 {bytes.Length}", bytes);
        var descriptor = Add($"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{string.Join(' ', font.Box)}] /ItalicAngle 0 /Ascent {font.Ascent} /Descent {font.Descent} /CapHeight {font.CapitalHeight} /StemV 80 /FontFile2 {file} 0 R >>");
        var glyphs = Add($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /W [{embedded.Widths()}] >>");
        var letters = AddStream("", embedded.Letters());
        return Add($"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{glyphs} 0 R] /ToUnicode {letters} 0 R >>");
    }

    private int AddStream(string entries, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packing.Write(content);
        }

        return Add([.. Ascii($"<< {entries} /Filter /FlateDecode /Length {packed.Length} >>\nstream\n"), .. packed.ToArray(), .. "\nendstream"u8]);
    }

    private int Add(string entries) => Add(Ascii(entries));

    private int Add(byte[] content)
    {
        _objects.Add(content);
        return _objects.Count;
    }

    private void Put(int number, string entries) => _objects[number - 1] = Ascii(entries);

    private byte[] Written()
    {
        using var file = new MemoryStream();
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var places = new StringBuilder();
        file.Write("%PDF-1.7\n%\u00A1\u00A2\u00A3\n"u8);
        foreach (var (number, content) in _objects.Index())
        {
            places.Append(CultureInfo.InvariantCulture, $"{file.Length:0000000000} 00000 n \n");
            file.Write([.. Ascii($"{number + 1} 0 obj\n"), .. content, .. "\nendobj\n"u8]);
            sum.AppendData(content);
        }

        var id = Convert.ToHexString(sum.GetHashAndReset().AsSpan(0, 16));
        var table = file.Length;
        file.Write(Ascii($"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n{places}"));
        file.Write(Ascii($"trailer\n<< /Size {_objects.Count + 1} /Root {Catalogue} 0 R /Info {Information} 0 R /ID [<{id}> <{id}>] >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    private static string References(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(number => $"{number} 0 R"));

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
