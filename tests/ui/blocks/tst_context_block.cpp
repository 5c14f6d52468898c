// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/labs/track_fixture.h"
#include "tests/ui/lab/lab_fixture.h"
#include "ui/words/track_words.h"

#include <QLabel>
#include <QRadioButton>
#include <QTest>

namespace ridgepoint::ui {
namespace {

labs::TrackBook chosen(const char* track) {
    labs::TrackBook book;
    book.add(labs::test::trackChosen(QLatin1String(track), 1, LabFixture::now()));
    return book;
}

}  // namespace

/// How a run stands to the student's track, in the block where the context is chosen.
class TestContextBlock : public QObject {
    Q_OBJECT

    static QString line(const LabFixture& lab) {
        const auto* label = lab.find<QLabel>("trackLine");
        return label && label->isVisible() ? label->text() : QString();
    }

private slots:
    void withoutATrackThereIsNoLine() {
        LabFixture lab;
        lab.open();
        QVERIFY(lab.find("trackLine"));
        QCOMPARE(line(lab), QString());
    }

    void aNewRunFollowsAndTheStudentMaySwitch() {
        LabFixture lab;
        lab.session->setTracks(chosen("edge"));
        lab.open();
        QCOMPARE(lab.session->state().context, 1);
        QCOMPARE(line(lab), QStringLiteral("Your track: Edge Guardian"));
        auto* cloud = lab.find<QRadioButton>("contextChoice.cloud");
        QVERIFY(cloud && cloud->isEnabled() && !cloud->isChecked());
        QTest::mouseClick(cloud, Qt::LeftButton);
        lab.settle();
        QCOMPARE(lab.session->state().context, 0);
        QVERIFY2(line(lab).contains(QLatin1String("stays so")), qPrintable(line(lab)));
    }

    void anOpenRunThatHasNotBegunFollowsAChange() {
        LabFixture lab;
        lab.open();
        lab.session->setTracks(chosen("edge"));
        lab.settle();
        QVERIFY(lab.find<QRadioButton>("contextChoice.edge")->isChecked());
        lab.session->setTracks(chosen("tiny"));
        lab.settle();
        QVERIFY2(line(lab).startsWith(QLatin1String("Your track, Tiny Pioneer,")), qPrintable(line(lab)));
    }

    void aLabThatAsksSaysWhatTheCommitmentDoes() {
        const QTemporaryDir folder;
        QVERIFY(labs::test::writeTrackLab(folder.path(), "edge", true));
        LabFixture lab(folder.path());
        QVERIFY(lab.loaded.lab);
        lab.open();
        QVERIFY2(line(lab).startsWith(QLatin1String("You have no track yet")), qPrintable(line(lab)));
        lab.commit(0, QStringLiteral("fixed"), QStringLiteral("9 ×"), 60);
        lab.settle();
        QCOMPARE(line(lab), QStringLiteral("Your track: Cloud Titan"));
        QVERIFY(!lab.find<QRadioButton>("contextChoice.edge")->isEnabled());
    }

    void everyTrackHasANameAndAPersona() {
        for (const QString& track : labs::trackIds()) {
            QVERIFY(trackName(track) != track);
            QVERIFY(trackPersona(track).contains(QLatin1String("What counts: ")));
        }
        QCOMPARE(trackName(QStringLiteral("space")), QStringLiteral("space"));
    }
};

}  // namespace ridgepoint::ui

QTEST_MAIN(ridgepoint::ui::TestContextBlock)
#include "tst_context_block.moc"
