using System.Buffers.Binary;
using System.Text;
using Engagement.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

public sealed class EvidenceFileTests
{
    private static readonly byte[] Place = Encoding.ASCII.GetBytes("GPS 51.1282 N 71.4306 E");

    [Fact]
    public void A_picture_of_a_phone_keeps_the_picture_and_which_side_is_up_and_nothing_else()
    {
        var (file, clean) = EvidenceFile.Read(Jpeg(side: 6))!.Value;
        Assert.Equal(("image/jpeg", clean.Length), (file.Type, file.Size));
        Assert.False(Holds(clean, Place));
        Assert.False(Holds(clean, "a comment"u8));
        Assert.False(Holds(clean, "a film behind the picture"u8));
        Assert.True(Holds(clean, "JFIF"u8));
        Assert.True(Holds(clean, "tables"u8));
        Assert.True(Holds(clean, "scan"u8));
        Assert.Equal(6, SideOf(clean));
        Assert.Equal(clean, EvidenceFile.Read(clean)!.Value.Content);
        Assert.True(EvidenceFile.IsId(file.Id));
    }

    [Fact]
    public void An_upright_picture_has_no_camera_data_at_all() =>
        Assert.False(Holds(EvidenceFile.Read(Jpeg(side: 1))!.Value.Content, "Exif"u8));

    [Fact]
    public void A_png_keeps_what_makes_the_picture()
    {
        var (file, clean) = EvidenceFile.Read(Png())!.Value;
        Assert.Equal("image/png", file.Type);
        Assert.False(Holds(clean, Place));
        Assert.False(Holds(clean, "behind the end"u8));
        Assert.True(Holds(clean, "pixels"u8));
        Assert.Equal(clean, EvidenceFile.Read(clean)!.Value.Content);
    }

    [Fact]
    public void A_document_stays_as_it_is()
    {
        var pdf = "%PDF-1.7 reference of the doctors %%EOF\n"u8.ToArray();
        var (file, content) = EvidenceFile.Read(pdf)!.Value;
        Assert.Equal("application/pdf", file.Type);
        Assert.Equal(pdf, content);
        Assert.Equal("pdf", EvidenceFile.EndingOf(file));
    }

    [Theory]
    [InlineData("")]
    [InlineData("MZ a program that is called picture.jpg")]
    [InlineData("<svg onload='alert(1)'/>")]
    [InlineData("%PDF-1.7 cut off")]
    [InlineData("GIF89a")]
    public void Anything_else_is_refused_whatever_it_is_called(string content) =>
        Assert.Null(EvidenceFile.Read(Encoding.ASCII.GetBytes(content)));

    [Fact]
    public void A_picture_that_is_cut_off_anywhere_is_refused()
    {
        var (jpeg, png) = (Jpeg(side: 6)[..^"a film behind the picture".Length], Png()[..^"behind the end".Length]);
        Assert.NotNull(EvidenceFile.Read(jpeg));
        Assert.NotNull(EvidenceFile.Read(png));
        Assert.All(Enumerable.Range(0, jpeg.Length), length => Assert.Null(EvidenceFile.Read(jpeg.AsSpan(0, length))));
        Assert.All(Enumerable.Range(0, png.Length), length => Assert.Null(EvidenceFile.Read(png.AsSpan(0, length))));
    }

    [Fact]
    public void Whatever_is_sent_the_answer_is_a_clean_file_or_none() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(
            (from start in Gen.Elements<byte[]>(Jpeg(6), Png(), [0xFF, 0xD8, 0xFF], [])
             from at in Gen.Choose(0, 200)
             from bytes in Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf()
             select (byte[])[.. start.Take(at), .. bytes, .. start.Skip(at + bytes.Length)]).ToArbitrary(),
            upload =>
            {
                if (EvidenceFile.Read(upload) is var (file, clean))
                {
                    Assert.Equal(clean.Length, file.Size);
                    Assert.Equal(clean, EvidenceFile.Read(clean)!.Value.Content);
                }
            }));

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef", true)]
    [InlineData("0123456789ABCDEF0123456789abcdef", false)]
    [InlineData("../../etc/passwd", false)]
    public void An_id_is_32_digits(string text, bool isId) => Assert.Equal(isId, EvidenceFile.IsId(text));

    private static byte[] Jpeg(int side) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. Segment(0xE1, [.. "Exif\0\0"u8, .. Tiff(side), .. Place]),
        .. Segment(0xE1, "http://ns.adobe.com/xap/1.0/ "u8.ToArray()),
        .. Segment(0xFE, "a comment"u8.ToArray()),
        .. Segment(0xDB, "tables"u8.ToArray()),
        0xFF,
        .. Segment(0xDA, "scan"u8.ToArray()), 1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4,
        .. Segment(0xDA, "next"u8.ToArray()), 5, 6,
        0xFF, 0xD9,
        .. "a film behind the picture"u8,
    ];

    private static byte[] Tiff(int side) =>
        [(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)side, 0, 0, 0, 0, 0, 0, 0];

    private static byte[] Segment(byte marker, byte[] data) =>
        [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static byte[] Png() =>
    [
        0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A,
        .. Chunk("IHDR", new byte[13]), .. Chunk("tEXt", Place), .. Chunk("eXIf", Place), .. Chunk("IDAT", "pixels"u8.ToArray()), .. Chunk("IEND", []),
        .. "behind the end"u8,
    ];

    private static byte[] Chunk(string name, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(name), .. data, 1, 2, 3, 4];
    }

    private static int SideOf(byte[] jpeg)
    {
        var entry = jpeg.AsSpan().IndexOf([(byte)0x01, (byte)0x12, (byte)0, (byte)3]);
        return jpeg[entry + 9];
    }

    private static bool Holds(byte[] content, ReadOnlySpan<byte> text) => content.AsSpan().IndexOf(text) >= 0;
}
