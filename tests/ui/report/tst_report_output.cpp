// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/scripted_run.h"
#include "ui/report/html_report.h"
#include "ui/report/paper_art.h"
#include "ui/report/pdf_report.h"
#include "ui/report/report_words.h"
#include "ui/report/text_report.h"

#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace ridgepoint;
using namespace ridgepoint::ui;
using test::ScriptedRun;

class TestReportOutput : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void namesMissingPartsFirst();
    void keepsUnrevealedModelValuesOut();
    void printsEverythingRequired();
    void attachesTheLedger();
    void printsTheCodeOnEachPage();
    void holdsNoRaster();
    void differsOnlyInTheTimeOfExport();
    void writesWellFormedHtml();
    void ordersHeadingsAndScopesCells();
    void holdsNothingFromOutside();
    void fitsLetter();
    void survivesHostileWords();
    void drawsQuickly();

private:
    [[nodiscard]] Flow flowOf(const ScriptedRun& run) const { return flowOf(run.document()); }
    [[nodiscard]] Flow flowOf(const report::ReportDocument& document) const {
        return reportFlow(document, QLocale(QLocale::English));
    }
    QByteArray pdf(const report::ReportDocument& document, QPageSize::PageSizeId page = QPageSize::A4);
    /// Writes the file (and keeps it in RIDGEPOINT_REPORT_OUT when that is set).
    QString save(const QString& name, const QByteArray& bytes);
    QString run(const QString& tool, const QStringList& arguments);
    QString pdfText(const QByteArray& bytes);

    labs::LabPtr m_lab;
    QTemporaryDir m_folder;
};

void TestReportOutput::initTestCase() {
    m_lab = test::loadSpeedupLab().lab;
    QVERIFY(m_lab);
}

QByteArray TestReportOutput::pdf(const report::ReportDocument& document, QPageSize::PageSizeId page) {
    const PdfOptions options{page, QJsonDocument(document.ledgerSlice).toJson(QJsonDocument::Compact),
                             QStringLiteral("Ridgepoint 0.1.0")};
    const auto result = renderPdf(flowOf(document), options, paperArt());
    return result.ok() ? result.value() : QByteArray();
}

QString TestReportOutput::save(const QString& name, const QByteArray& bytes) {
    const QString kept = qEnvironmentVariable("RIDGEPOINT_REPORT_OUT");
    const QString path = (kept.isEmpty() ? m_folder.path() : kept) + u'/' + name;
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) file.write(bytes);
    return path;
}

QString TestReportOutput::run(const QString& tool, const QStringList& arguments) {
    QProcess process;
    process.start(tool, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString TestReportOutput::pdfText(const QByteArray& bytes) {
    const QString path = save(QStringLiteral("text.pdf"), bytes);
    return run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
}

#define NEEDS_TOOL(name) \
    if (QStandardPaths::findExecutable(QStringLiteral(name)).isEmpty()) QSKIP("needs " name)

void TestReportOutput::namesMissingPartsFirst() {
    NEEDS_TOOL("pdftotext");
    ScriptedRun run(m_lab);
    const QByteArray bytes = pdf(run.document());
    save(QStringLiteral("empty.pdf"), bytes);
    const QString text = pdfText(bytes);
    QVERIFY(text.contains(QStringLiteral("Incomplete")));
    QVERIFY(text.indexOf(QStringLiteral("Incomplete")) < text.indexOf(QStringLiteral("Problem")));
    QCOMPARE(text.count(QStringLiteral("no prediction is committed")), 2);
    QCOMPARE(text.count(QStringLiteral("no decision is made")), 1);
}

void TestReportOutput::keepsUnrevealedModelValuesOut() {
    NEEDS_TOOL("pdftotext");
    ScriptedRun run(m_lab);
    const report::ReportDocument document = run.document();
    const QString everything = pdfText(pdf(document)) + QString::fromUtf8(renderHtml(flowOf(document), {})) +
                               renderText(flowOf(document));
    QStringList answers;
    for (const double value : {6.12440191387560, 16.328124999, 6.6666666667, 54.55})
        for (int decimals = 1; decimals <= 4; ++decimals)
            answers.append(QString::number(value, 'f', decimals));
    for (const QString& answer : answers) {
        const QRegularExpression number(
            QStringLiteral("(?<![\\d.])%1(?!\\d)").arg(QRegularExpression::escape(answer)));
        QVERIFY2(!everything.contains(number), qPrintable(answer));
    }
}

void TestReportOutput::printsEverythingRequired() {
    NEEDS_TOOL("pdftotext");
    ScriptedRun run(m_lab);
    run.playFirstAct();
    run.playSecondAct();
    const report::ReportDocument document = run.document();
    const QByteArray bytes = pdf(document);
    save(QStringLiteral("full.pdf"), bytes);
    save(QStringLiteral("full.html"), renderHtml(flowOf(document), "{}"));
    save(QStringLiteral("full.txt"), renderText(flowOf(document)).toUtf8());
    const QString printed = pdfText(bytes).simplified();
    const QString html = QString::fromUtf8(renderHtml(flowOf(document), {}));
    for (const char* wanted : {"s1234567", "v1-12", "Ridgepoint 0.1.0", "UTC+01:00", "40.0", "80", "6.1",
                               "6.53 times too high", "5 %", "scenario assumption", "NVIDIA H100 datasheet",
                               "6f1d2c3b", "Boundaries found", "Run 1", "6.07"})
        QVERIFY2(QString(printed).replace(QChar(0x00A0), u' ').contains(QString::fromUtf8(wanted)), wanted);
    QVERIFY(!printed.contains(QStringLiteral("Incomplete")));
    QVERIFY(html.contains(ScriptedRun::kReason));
    QVERIFY(html.contains(ScriptedRun::kSentence));
    QVERIFY(html.contains(document.verificationCode));
}

void TestReportOutput::attachesTheLedger() {
    NEEDS_TOOL("pdfdetach");
    ScriptedRun played(m_lab);
    played.playFirstAct();
    const report::ReportDocument document = played.document();
    const QString path = save(QStringLiteral("attached.pdf"), pdf(document));
    QVERIFY(run(QStringLiteral("pdfdetach"), {QStringLiteral("-list"), path})
                .contains(QStringLiteral("ledger.json")));
    const QString out = m_folder.filePath(QStringLiteral("ledger.json"));
    run(QStringLiteral("pdfdetach"),
        {QStringLiteral("-save"), QStringLiteral("1"), QStringLiteral("-o"), out, path});
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject slice = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(slice, document.ledgerSlice);
    QCOMPARE(ledger::verificationCode(slice), document.verificationCode);
}

void TestReportOutput::printsTheCodeOnEachPage() {
    NEEDS_TOOL("pdftotext");
    ScriptedRun played(m_lab);
    played.playFirstAct();
    const report::ReportDocument document = played.document();
    const QString text = pdfText(pdf(document));
    const QStringList pages = text.split(QChar(u'\f'), Qt::SkipEmptyParts);
    QVERIFY(pages.size() > 1);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QVERIFY(pages[i].contains(document.verificationCode));
        QVERIFY(pages[i].contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size())));
        QVERIFY(pages[i].contains(QStringLiteral("s1234567")));
    }
}

void TestReportOutput::holdsNoRaster() {
    NEEDS_TOOL("pdfimages");
    ScriptedRun played(m_lab);
    played.playFirstAct();
    const QString path = save(QStringLiteral("raster.pdf"), pdf(played.document()));
    const QString list = run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path});
    QCOMPARE(list.trimmed().split(u'\n').size(), 2);
}

void TestReportOutput::differsOnlyInTheTimeOfExport() {
    ScriptedRun played(m_lab);
    played.playFirstAct();
    report::ReportInput input = played.input();
    const QString first = renderText(flowOf(report::buildReport(input)));
    input.exported = input.exported.addSecs(3600);
    const QString second = renderText(flowOf(report::buildReport(input)));
    const QStringList a = first.split(u'\n'), b = second.split(u'\n');
    QCOMPARE(a.size(), b.size());
    int different = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (a[i] == b[i]) continue;
        ++different;
        QVERIFY(a[i].startsWith(QStringLiteral("Exported")));
    }
    QCOMPARE(different, 1);
}

void TestReportOutput::writesWellFormedHtml() {
    for (const int acts : {0, 1, 2}) {
        ScriptedRun played(m_lab);
        if (acts > 0) played.playFirstAct();
        if (acts > 1) played.playSecondAct();
        QXmlStreamReader reader(renderHtml(flowOf(played), "{}"));
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == QLatin1String("html"))
                QCOMPARE(reader.attributes().value(QStringLiteral("lang")), QStringLiteral("en"));
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }
}

void TestReportOutput::ordersHeadingsAndScopesCells() {
    ScriptedRun played(m_lab);
    played.playFirstAct();
    QXmlStreamReader reader(renderHtml(flowOf(played), "{}"));
    int level = 0, tables = 0, headers = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement()) continue;
        const QString name = reader.name().toString();
        if (name == QLatin1String("table")) ++tables;
        if (name == QLatin1String("th")) {
            ++headers;
            QVERIFY(reader.attributes().hasAttribute(QStringLiteral("scope")));
        }
        if (name.size() == 2 && name[0] == u'h' && name[1].isDigit()) {
            const int next = name[1].digitValue();
            QVERIFY2(next <= level + 1, qPrintable(name));
            level = next;
        }
    }
    QVERIFY(tables > 3);
    QVERIFY(headers > tables);
}

void TestReportOutput::holdsNothingFromOutside() {
    ScriptedRun played(m_lab);
    played.playFirstAct();
    const QString html = QString::fromUtf8(renderHtml(flowOf(played), "{}"));
    QVERIFY(!html.contains(QStringLiteral("<script")));
    QVERIFY(!html.contains(QStringLiteral("url(")));
    QVERIFY(!html.contains(QStringLiteral("src=")));
    QVERIFY(!html.contains(QStringLiteral("href=\"http")));
}

void TestReportOutput::fitsLetter() {
    NEEDS_TOOL("pdfinfo");
    ScriptedRun played(m_lab);
    played.playFirstAct();
    const QString path = save(QStringLiteral("letter.pdf"), pdf(played.document(), QPageSize::Letter));
    QVERIFY(run(QStringLiteral("pdfinfo"), {path}).contains(QStringLiteral("612 x 792")));
}

void TestReportOutput::survivesHostileWords() {
    ScriptedRun played(m_lab);
    played.playFirstAct();
    report::ReportDocument document = played.document();
    document.title.person.name = QStringLiteral("<b>&\"</b>") + QString(400, u'W');
    document.acts[0].reflection->sentence =
        QStringLiteral("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsurkunde ")
            .repeated(60) +
        QStringLiteral("**not strong** <i>no</i> \u4e2d\u6587 ]]>");
    QXmlStreamReader reader(renderHtml(flowOf(document), {}));
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    const QByteArray bytes = pdf(document);
    QVERIFY(bytes.startsWith("%PDF-"));
    save(QStringLiteral("hostile.pdf"), bytes);
}

void TestReportOutput::drawsQuickly() {
    ScriptedRun played(m_lab);
    played.playFirstAct();
    played.playSecondAct();
    QBENCHMARK {
        QVERIFY(!pdf(played.document()).isEmpty());
    }
}

QTEST_MAIN(TestReportOutput)
#include "tst_report_output.moc"
