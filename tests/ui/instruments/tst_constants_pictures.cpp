// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/instruments/instrument_fixture.h"
#include "ui/instruments/constants_table.h"
#include "ui/instruments/source_card.h"

#include <QPushButton>
#include <QTableView>

namespace ridgepoint::ui {

/// Tables, comparator and source card in every scheme and text size: nothing sticks out, something is there.
/// With RIDGEPOINT_PICTURES set to a folder, the pictures are kept there to be looked at.
class TestConstantsPictures : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void isWholeAndHasInk_data();
    void isWholeAndHasInk();
};

namespace {

/// Whatever a name stands for: "table:links", "card:h100_sxm.fp16", or an instrument.
QWidget* make(const QString& name, const InstrumentContext& context, QWidget* parent) {
    const QString what = name.section(u':', 1);
    if (name.startsWith(QLatin1String("card:"))) {
        auto* card = new SourceCard(context.source, *context.hardware.find(what), parent);
        card->setWindowFlags(Qt::Widget);
        return card;
    }
    if (!name.startsWith(QLatin1String("table:"))) return makeInstrument(name, context, parent);
    auto* table = new ConstantsTable(context, what, parent);
    auto* view = table->findChild<QTableView*>();
    for (const int row : {1, 3}) {
        view->setCurrentIndex(view->model()->index(row, 1));
        QTest::keyClick(view, Qt::Key_Space);
    }
    return table;
}

bool reaches(const QWidget* child, const QWidget* window) {
    if (!child->isVisible() || child->visibleRegion().isEmpty()) return true;
    return child->mapTo(window, QPoint(child->width(), 0)).x() <= window->width();
}

}  // namespace

void TestConstantsPictures::isWholeAndHasInk_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("scheme");
    QTest::addColumn<double>("textScale");
    QTest::addColumn<int>("width");
    for (const char* name : {"table:links", "table:accelerators", "table:all", "card:orin_nx16.int8",
                             "card:price.h100_hour", "device_comparison"}) {
        const QString id = QLatin1String(name);
        const auto row = [&](const char* kind, Scheme scheme, double scale, int width) {
            QTest::addRow("%s_%s", qPrintable(QString(id).replace(u':', u'_')), kind)
                << id << static_cast<int>(scheme) << scale << width;
        };
        row("light", Scheme::Light, 1.0, 880);
        row("dark", Scheme::Dark, 1.0, 880);
        row("narrow", Scheme::Light, 1.0, 500);
        row("large", Scheme::Light, 2.0, 880);
        row("large_narrow", Scheme::Dark, 2.0, 640);
    }
}

void TestConstantsPictures::isWholeAndHasInk() {
    QFETCH(QString, name);
    QFETCH(int, scheme);
    QFETCH(double, textScale);
    QFETCH(int, width);
    const Theme theme(static_cast<Scheme>(scheme), textScale);
    applyApplicationStyle(theme);
    InstrumentFixture fixture(hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware")));
    fixture.source.set(static_cast<Scheme>(scheme), textScale);
    const InstrumentContext context{fixture.source, fixture.hardware, fixture.wording, fixture.equations,
                                    [](const QString&) {}};
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    QWidget* widget = make(name, context, &window);
    column->addWidget(widget);
    column->addStretch(1);
    window.resize(width, 10);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.resize(width, qMax(window.minimumSizeHint().height(), column->totalHeightForWidth(width)));
    QCoreApplication::processEvents();
    const QImage picture = window.grab().toImage();
    const QString folder = qEnvironmentVariable("RIDGEPOINT_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(picture.save(folder + u'/' + QString::fromUtf8(QTest::currentDataTag()) +
                             QStringLiteral(".png")));
    QCOMPARE(window.width(), width);
    for (const QWidget* child : widget->findChildren<QWidget*>())
        QVERIFY2(reaches(child, &window),
                 qPrintable(child->objectName() + QLatin1String(child->metaObject()->className())));
    const QRgb ground = picture.pixel(1, 1);
    int inked = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            inked += picture.pixel(x, y) != ground ? 1 : 0;
    QVERIFY(inked > picture.width() * picture.height() / 100);
}

}  // namespace ridgepoint::ui

QTEST_MAIN(ridgepoint::ui::TestConstantsPictures)
#include "tst_constants_pictures.moc"
