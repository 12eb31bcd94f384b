using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetList = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace Engagement.Tests;

/// <summary>Files as schools have them, and as somebody of ill will would send them.</summary>
internal static class PeopleFiles
{
    public static byte[] Xlsx(params string[] lines) => Xlsx(SpreadsheetDocumentType.Workbook, lines, formula: false);

    public static byte[] XlsxWithFormula() => Xlsx(SpreadsheetDocumentType.Workbook, ["ФИО;Класс", "Асан Үсенов;8А"], formula: true);

    public static byte[] Xlsm() => Xlsx(SpreadsheetDocumentType.MacroEnabledWorkbook, ["ФИО;Класс", "Асан Үсенов;8А"], formula: false);

    public static byte[] Csv1251(params string[] lines)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1251).GetBytes(string.Join("\r\n", lines));
    }

    public static byte[] Csv(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines));

    public static byte[] CsvWithMark(params string[] lines) => [.. Encoding.UTF8.Preamble, .. Csv(lines)];

    public static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(text);
            }
        }

        return content.ToArray();
    }

    /// <summary>A workbook whose sheet unpacks to 300 MB of nothing.</summary>
    public static byte[] Bomb()
    {
        using var content = new MemoryStream();
        content.Write(Xlsx("ФИО;Класс"));
        using (var zip = new ZipArchive(content, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/media/picture.bin", CompressionLevel.Fastest).Open();
            var block = new byte[1024 * 1024];
            for (var i = 0; i < 300; i++)
            {
                entry.Write(block);
            }
        }

        return content.ToArray();
    }

    public static byte[] OneRoster(string version)
    {
        var isNew = version == "1.2";
        var role = isNew ? "" : ",role";
        string User(string id, string given, string family, string of) =>
            $"{id},,,true,school{(isNew ? "" : $",{of}")},{id},,{given},{family},,,{id}@school.kz,,,,,";
        return Zip(
        [
            ("manifest.csv", $"propertyName,value\nmanifest.version,1.0\noneroster.version,{version}\nfile.users,bulk\n"),
            ("orgs.csv", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\nschool,,,№12,school,,\ndistrict,,,Аудан,district,,\n"),
            ("classes.csv", "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId\n"
                + "c8a,,,8А сыныбы,08,course,8А,homeroom,,school\nmath,,,Алгебра,08,course,ALG,scheduled,,school\n"),
            ("enrollments.csv", "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n"
                + "e1,,,math,school,u1,student,,,\ne2,,,c8a,school,u1,student,,,\ne3,,,math,school,u2,student,,,\ne4,,,c8a,school,u3,teacher,true,,\n"),
            ("users.csv", $"sourcedId,status,dateLastModified,enabledUser,orgSourcedIds{role},username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n"
                + string.Join('\n', User("u1", "Асан", "Үсенов", "student"), User("u2", "Айша", "Ким", "student"), User("u3", "Сара", "Ахметова", "teacher"), User("u4", "Мама", "Үсенова", "parent"))),
            .. isNew ? [("roles.csv", "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\n"
                + "r1,,,u1,primary,student,,,school,\nr2,,,u2,primary,student,,,school,\nr3,,,u3,primary,teacher,,,school,\nr4,,,u4,primary,parent,,,school,\n")]
                : Array.Empty<(string, string)>(),
        ]);
    }

    public static string[] Many(int rows) =>
        ["Аты-жөні;Сынып;Фракция;Сыртқы код", .. Enumerable.Range(1, rows).Select(i => $"Тегі{i} Есімі{i};{1 + (i % 11)}{"АӘБВ"[i % 4]};{(i % 3 == 0 ? "care" : "")};{i:00000}")];

    public static MultipartFormDataContent Form(byte[] content, object? options = null, string name = "list.bin")
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var form = new MultipartFormDataContent { { file, "file", name } };
        if (options is not null)
        {
            form.Add(new StringContent(JsonSerializer.Serialize(options, JsonSerializerOptions.Web)), "options");
        }

        return form;
    }

    private static byte[] Xlsx(SpreadsheetDocumentType type, string[] lines, bool formula)
    {
        using var content = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(content, type))
        {
            var workbook = document.AddWorkbookPart();
            var part = workbook.AddNewPart<WorksheetPart>();
            workbook.Workbook = new(new SheetList(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = 1, Name = "Тізім" }));
            part.Worksheet = new(new SheetData(lines.Select((line, i) => new Row(line.Split(';').Select((text, column) => new Cell
            {
                CellReference = $"{(char)('A' + column)}{i + 1}",
                DataType = CellValues.InlineString,
                InlineString = new(new Text(text)),
            }))
            { RowIndex = (uint)i + 1 })));
            if (formula)
            {
                part.Worksheet.Descendants<Cell>().Last().CellFormula = new("1+1");
            }
        }

        return content.ToArray();
    }
}
