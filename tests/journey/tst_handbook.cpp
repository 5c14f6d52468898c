// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/journey_window.h"
#include "ui/blocks/fact_table.h"
#include "ui/blocks/prose_label.h"
#include "ui/handbook/handbook_page.h"
#include "ui/instruments/source_card.h"

#include <QPushButton>
#include <QTemporaryDir>

using namespace ridgepoint;
using namespace ridgepoint::journey;

namespace {

ui::ProseLabel* linkTo(const QWidget& page, const QString& place) {
    for (auto* label : page.findChildren<ui::ProseLabel*>())
        if (label->text().contains(u'"' + place + u'"')) return label;
    return nullptr;
}

}  // namespace

/// From a lab's reading list into the handbook, on to its neighbour, and back to the lab.
class HandbookJourney : public QObject {
    Q_OBJECT
private slots:
    void readingListsLeadToSectionsAndBack() {
        const QTemporaryDir folder;
        leaveWelcome(folder.path());
        Program program(folder.path());
        program.window().openLab(QStringLiteral("v1-12"));
        ui::ProseLabel* reading = linkTo(program.window(), QStringLiteral("section:scaling"));
        QVERIFY2(reading, "the reading list of v1-12 points at no section");
        emit reading->linkActivated(QStringLiteral("section:scaling"));
        QTRY_VERIFY(program.find(QStringLiteral("handbookPage")));
        QCOMPARE(program.find(QStringLiteral("handbookPage"))->accessibleName(),
                 QStringLiteral("Amdahl and Gustafson"));
        auto* back = program.find<QPushButton>(QStringLiteral("reader.v1-12"));
        QVERIFY2(back, "the section does not name the lab that sends readers to it");
        back->click();
        QTRY_VERIFY(program.find(QStringLiteral("labPage")));
        QTRY_VERIFY(!program.find(QStringLiteral("handbookPage")));
    }

    void readingLeavesNoTrace() {
        const QTemporaryDir folder;
        leaveWelcome(folder.path());
        Program program(folder.path());
        const int before = program.journal().m_handedOver;
        for (const handbook::SectionEntry& section : handbook::sections(QStringLiteral("en"))) {
            program.window().openSection(section.id);
            auto* page = program.find<ui::HandbookPage>(QStringLiteral("handbookPage"));
            QVERIFY2(page, qPrintable(section.id));
            labs::LabSession& session = page->session();
            for (int slot = 0; slot < session.lab().controls.size(); ++slot)
                session.set(slot, session.lab().controls[slot].to);
        }
        QCOMPARE(program.journal().m_handedOver, before);
    }

    void aConstantTellsItsSource() {
        const QTemporaryDir folder;
        leaveWelcome(folder.path());
        Program program(folder.path());
        program.window().openPlace(QStringLiteral("constant:h100_sxm.mem_bw"), nullptr);
        const auto* card = program.find<ui::SourceCard>(QStringLiteral("sourceCard"));
        QVERIFY(card && card->isVisible());
        bool named = false;
        for (const QLabel* label : card->findChildren<QLabel*>())
            named = named || label->text().contains(QStringLiteral("datasheet"));
        QVERIFY(named);
    }

    void whatIsThisExplainsAUnit() {
        const QTemporaryDir folder;
        leaveWelcome(folder.path());
        Program program(folder.path());
        program.window().openSection(QStringLiteral("distance"));
        auto* distance = program.find(QStringLiteral("spin.distance"));
        QVERIFY(distance);
        distance->setFocus();
        QTRY_VERIFY(distance->hasFocus() || distance->isAncestorOf(QApplication::focusWidget()));
        program.window().actions().whatIsThis->trigger();
        QTRY_VERIFY(program.find(QStringLiteral("termCard")));
    }
};

QTEST_MAIN(HandbookJourney)
#include "tst_handbook.moc"
