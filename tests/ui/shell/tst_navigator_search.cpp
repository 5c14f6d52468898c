// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/corpus.h"
#include "core/search/search_service.h"
#include "ui/handbook/term_card.h"
#include "ui/shell/application_theme.h"
#include "ui/shell/lab_matches.h"
#include "ui/shell/navigator.h"
#include "ui/shell/search_results.h"
#include "ui/shell/search_results_model.h"

#include <QAccessible>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTreeView>
#include <QtTest>

#include <atomic>

using namespace ridgepoint;
using namespace ridgepoint::ui;

namespace {

const QString kEnglish = QStringLiteral("en");

search::Shelves shelves() {
    return {labs::builtInLabs(kEnglish), handbook::sections(kEnglish), kEnglish, {}};
}

/// A navigator that searches all that ships.
struct Panel {
    explicit Panel(bool withService = true, Scheme scheme = Scheme::Light, double scale = 1.0) {
        theme.set(scheme, scale);
        navigator = std::make_unique<Navigator>(theme.source(), nullptr);
        navigator->setLabs(labs::builtInLabs(kEnglish));
        navigator->setSections(handbook::sections(kEnglish));
        if (withService) navigator->setSearch(&service);
        navigator->resize(qRound(300 * scale), qRound(820 * scale));
        navigator->show();
        (void)QTest::qWaitForWindowExposed(navigator.get());
    }
    template <class T>
    [[nodiscard]] T* find(const char* name) const {
        return navigator->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] QLineEdit* field() const { return find<QLineEdit>("findLabField"); }
    [[nodiscard]] QListView* list() const { return find<QListView>("searchResultsList"); }
    [[nodiscard]] QString summary() const { return find<QLabel>("searchSummary")->text(); }
    [[nodiscard]] QStringList places() const {
        QStringList all;
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            const QVariant place = list()->model()->index(row, 0).data(SearchResultsModel::PlaceRole);
            if (place.isValid()) all.append(place.toString());
        }
        return all;
    }
    [[nodiscard]] QString current() const {
        return list()->currentIndex().data(SearchResultsModel::PlaceRole).toString();
    }
    void type(const char* text) const {
        field()->setFocus();
        QTest::keyClicks(field(), QString::fromUtf8(text));
    }

    ApplicationTheme theme;
    std::atomic<int> gathered = 0;
    search::SearchService service{[this] {
        ++gathered;
        return search::gather(shelves());
    }};
    std::unique_ptr<Navigator> navigator;
};

}  // namespace

class TestNavigatorSearch : public QObject {
    Q_OBJECT

private slots:
    void nothingIsReadBeforeSomebodySearches() {
        Panel panel;
        QCoreApplication::processEvents();
        QCOMPARE(panel.gathered.load(), 0);
        panel.navigator->focusFilter();
        QTRY_COMPARE(panel.gathered.load(), 1);
    }

    void textReplacesTheTreeAndEscapeBringsItBack() {
        Panel panel;
        panel.type("amdahl");
        QTRY_VERIFY(panel.places().contains(QStringLiteral("term:amdahls-law")));
        QVERIFY(!panel.find<QTreeView>("navigatorTree")->isVisible());
        QVERIFY(panel.summary().contains(QLatin1String("result")));
        QTest::keyClick(panel.field(), Qt::Key_Escape);
        QVERIFY(panel.field()->text().isEmpty());
        QVERIFY(panel.find<QTreeView>("navigatorTree")->isVisible());
    }

    void enterInTheFieldOpensTheFirst() {
        Panel panel;
        QSignalSpy chosen(panel.navigator.get(), &Navigator::placeChosen);
        panel.type("little");
        QTest::keyClick(panel.field(), Qt::Key_Return);  // before the index is there
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), panel.places().first());
    }

    void aLabIsFoundFirstAndAtOnce_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("place");
        QTest::newRow("id") << QStringLiteral("v2-09") << QStringLiteral("lab:v2-09");
        QTest::newRow("number") << QStringLiteral("12") << QStringLiteral("lab:v1-12");
        QTest::newRow("title") << QStringLiteral("where speed") << QStringLiteral("lab:v1-12");
    }
    void aLabIsFoundFirstAndAtOnce() {
        QFETCH(QString, typed);
        QFETCH(QString, place);
        Panel panel;
        QSignalSpy chosen(panel.navigator.get(), &Navigator::placeChosen);
        QTest::keyClicks(panel.field(), typed);
        QTest::keyClick(panel.field(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), place);
        QTRY_VERIFY(!panel.places().isEmpty());
        QCOMPARE(panel.places().first(), place);
    }

    void arrowsWalkTheHitsAndComeBack() {
        Panel panel;
        QSignalSpy chosen(panel.navigator.get(), &Navigator::placeChosen);
        panel.type("goodhart benchmark");
        QTRY_VERIFY(!panel.places().isEmpty());
        const QStringList places = panel.places();
        QTest::keyClick(panel.field(), Qt::Key_Down);
        QTRY_COMPARE(QApplication::focusWidget(), panel.list());
        QCOMPARE(panel.current(), places[0]);
        for (qsizetype i = 1; i < places.size(); ++i) {
            QTest::keyClick(panel.list(), Qt::Key_Down);
            QCOMPARE(panel.current(), places[i]);
        }
        QTest::keyClick(panel.list(), Qt::Key_Down);
        QCOMPARE(panel.current(), places.last());
        QTest::keyClick(panel.list(), Qt::Key_Return);
        QCOMPARE(chosen.last().first().toString(), places.last());
        QTest::keyClick(panel.list(), Qt::Key_Home);
        QCOMPARE(panel.current(), places.first());
        QTest::keyClick(panel.list(), Qt::Key_Up);
        QCOMPARE(QApplication::focusWidget(), panel.field());
    }

    void theRestOfAKindIsARowAway() {
        Panel panel;
        panel.type("memory");
        QTRY_VERIFY(panel.places().size() > 3);
        const qsizetype before = panel.places().size();
        const auto* model = panel.list()->model();
        int more = 1;
        while (model->index(more, 0).data(SearchResultsModel::PlaceRole).isValid())
            ++more;
        QTest::keyClick(panel.field(), Qt::Key_Down);
        while (panel.list()->currentIndex().row() < more)
            QTest::keyClick(panel.list(), Qt::Key_Down);
        QVERIFY(panel.list()->currentIndex().data().toString().contains(QLatin1String(" more ")));
        QTest::keyClick(panel.list(), Qt::Key_Return);
        QVERIFY(panel.places().size() > before);
        QVERIFY(!panel.current().isEmpty());  // the first of the rest has taken its place
    }

    void lettersOnTheListBelongToTheField() {
        Panel panel;
        panel.type("band");
        QTRY_VERIFY(!panel.places().isEmpty());
        QTest::keyClick(panel.field(), Qt::Key_Down);
        QTest::keyClick(panel.list(), Qt::Key_W);
        QCOMPARE(panel.field()->text(), QStringLiteral("bandw"));
        QCOMPARE(QApplication::focusWidget(), panel.field());
        QTest::keyClick(panel.field(), Qt::Key_Down);
        QTest::keyClick(panel.list(), Qt::Key_Escape);
        QVERIFY(panel.field()->text().isEmpty());
        QCOMPARE(QApplication::focusWidget(), panel.field());
    }

    void nothingFoundSaysWhatWasSearched() {
        Panel panel;
        panel.type("zzzzzz");
        QTRY_VERIFY(panel.summary().startsWith(QLatin1String("Nothing found")));
        QVERIFY(panel.summary().contains(QLatin1String("constants (")));
        QVERIFY(!panel.list()->isVisible());
        QTest::keyClick(panel.field(), Qt::Key_Down);  // nowhere to go
        QCOMPARE(QApplication::focusWidget(), panel.field());
    }

    void aScreenReaderHearsKindTitleAndPassage() {
        Panel panel;
        panel.type("little");
        QTRY_VERIFY(panel.places().contains(QStringLiteral("term:littles-law")));
        const auto* model = panel.list()->model();
        const auto found = model->match(model->index(0, 0), SearchResultsModel::PlaceRole,
                                        QStringLiteral("term:littles-law"));
        const QString spoken = found.first().data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith(QStringLiteral("Glossary: Little’s law. ")), qPrintable(spoken));
        QVERIFY(!panel.list()->accessibleName().isEmpty());
        QVERIFY(!panel.field()->accessibleName().isEmpty());
        QCOMPARE(panel.find<QLabel>("searchSummary")->accessibleName(), panel.summary());
    }

    void withoutAnIndexLabsAreFoundByTitle() {
        Panel panel(false);
        QSignalSpy chosen(panel.navigator.get(), &Navigator::placeChosen);
        panel.type("speedup");
        QCOMPARE(panel.places(), QStringList{QStringLiteral("lab:v1-12")});
        panel.field()->setText(QStringLiteral("no such lab"));
        QVERIFY(panel.places().isEmpty());
        QTest::keyClick(panel.field(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);
    }

    void labsNamedSoComeFirstWithTheirNumber() {
        search::SearchResult result;
        result.query = QStringLiteral("speedup");
        search::SearchHit term;
        term.place = {labs::Place::Kind::Term, QStringLiteral("speedup")};
        result.groups = {{labs::Place::Kind::Term, {term}, false}};
        const search::SearchResult listed = withLabsFirst(result, labs::builtInLabs(kEnglish));
        QCOMPARE(listed.groups.size(), 2);
        const search::SearchHit& lab = listed.groups[0].hits.first();
        QCOMPARE(lab.title.text, QStringLiteral("12 Where speedup stops"));
        QCOMPARE(lab.title.text.mid(lab.title.marks[0].from, lab.title.marks[0].length),
                 QStringLiteral("speedup"));
    }

    void aTermOpensACardWithLinks() {
        class House : public QWidget, public Places {
        public:
            void openPlace(const QString& place, QWidget*) override { opened = place; }
            QString opened;
        } house;
        ApplicationTheme theme;
        const auto glossary = handbook::Glossary::load(kEnglish, {});
        QPointer<TermCard> card =
            new TermCard(theme.source(), *glossary.find(QStringLiteral("gb-gib")), &house);
        house.show();
        card->show();
        QVERIFY(
            card->findChild<QLabel*>(QStringLiteral("termText"))->text().contains(QLatin1String("1.074")));
        emit card->findChild<QLabel*>(QStringLiteral("termText"))->linkActivated(QStringLiteral("term:hbm"));
        QTRY_COMPARE(house.opened, QStringLiteral("term:hbm"));
        QTRY_VERIFY(!card);
    }

    void paintsWhatIsFound_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("scheme");
        QTest::addColumn<double>("scale");
        QTest::newRow("light") << QStringLiteral("bandwidth") << static_cast<int>(Scheme::Light) << 1.0;
        QTest::newRow("dark") << QStringLiteral("speedup") << static_cast<int>(Scheme::Dark) << 1.0;
        QTest::newRow("200") << QStringLiteral("memory") << static_cast<int>(Scheme::Light) << 2.0;
        QTest::newRow("nothing") << QStringLiteral("zzzzz") << static_cast<int>(Scheme::Light) << 1.0;
    }
    /// Set RIDGEPOINT_PICTURES to a folder to look at the pictures.
    void paintsWhatIsFound() {
        QFETCH(QString, typed);
        QFETCH(int, scheme);
        QFETCH(double, scale);
        Panel panel(true, static_cast<Scheme>(scheme), scale);
        panel.field()->setText(typed);
        QTRY_VERIFY(!panel.summary().isEmpty() && panel.summary() != QStringLiteral("Searching"));
        const auto glossary = handbook::Glossary::load(kEnglish, {});
        TermCard* card = new TermCard(panel.theme.source(), *glossary.find(QStringLiteral("gb-gib")),
                                      panel.navigator.get());
        card->show();
        const QString folder = qEnvironmentVariable("RIDGEPOINT_PICTURES");
        const QPixmap shown = panel.navigator->grab();
        QVERIFY(!shown.isNull());
        if (folder.isEmpty()) return;
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        shown.save(QDir(folder).filePath(QStringLiteral("search-%1.png").arg(name)));
        card->grab().save(QDir(folder).filePath(QStringLiteral("term-%1.png").arg(name)));
    }
};

QTEST_MAIN(TestNavigatorSearch)
#include "tst_navigator_search.moc"
