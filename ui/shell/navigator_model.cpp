// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigator_model.h"

#include "ui/words/handbook_words.h"
#include "ui/words/track_words.h"

#include <QMap>

namespace ridgepoint::ui {
namespace {

QString groupTitle(int volume) {
    if (volume == 1) return NavigatorModel::tr("Volume I");
    if (volume == 2) return NavigatorModel::tr("Volume II");
    return NavigatorModel::tr("Further labs");
}

/// Labs outside the two volumes come last.
int groupOf(const labs::CatalogueEntry& lab) {
    return lab.volume == 1 || lab.volume == 2 ? lab.volume : 3;
}

QStandardItem* makeGroup(const QString& title) {
    auto* group = new QStandardItem(title);
    group->setFlags(Qt::NoItemFlags);
    return group;
}

QString titleOf(const labs::CatalogueEntry& lab) {
    return lab.title.isEmpty() ? lab.id : lab.title;
}

}  // namespace

QString spokenLab(const labs::CatalogueEntry& lab, LabProgress progress) {
    if (!lab.readable)
        return NavigatorModel::tr("Lab %1, %2, cannot be opened").arg(lab.number, titleOf(lab));
    return NavigatorModel::tr("Lab %1, %2, %3").arg(lab.number, titleOf(lab), progressText(progress));
}

void NavigatorModel::setLabs(const QVector<labs::CatalogueEntry>& labs) {
    m_labs = labs;
    fill();
}

void NavigatorModel::setSections(const QVector<handbook::SectionEntry>& sections) {
    m_sections = sections;
    fill();
}

void NavigatorModel::fill() {
    clear();
    addVolumes();
    addHandbook();
    addPages();
}

void NavigatorModel::addHandbook() {
    if (m_sections.isEmpty()) return;
    QStandardItem* group = makeGroup(handbookTitle());
    for (const handbook::SectionEntry& section : m_sections) {
        auto* item = new QStandardItem(section.title);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setData(section.id, SectionRole);
        item->setToolTip(section.subtitle);
        item->setData(tr("Handbook, %1").arg(section.title), Qt::AccessibleTextRole);
        group->appendRow(item);
    }
    appendRow(group);
}

void NavigatorModel::addVolumes() {
    QMap<int, QStandardItem*> groups;
    for (const labs::CatalogueEntry& lab : m_labs) {
        QStandardItem*& group = groups[groupOf(lab)];
        if (!group) group = makeGroup(groupTitle(groupOf(lab)));
        group->appendRow(makeLab(lab));
    }
    for (QStandardItem* group : groups)
        appendRow(group);
}

void NavigatorModel::addPages() {
    QStandardItem* yours = makeGroup(tr("Yours"));
    for (const auto& [page, title] :
         {std::pair(ShellPage::Ledger, tr("Design ledger")), std::pair(ShellPage::Cards, tr("Flash cards")),
          std::pair(ShellPage::Track, trackEntryText(m_track))}) {
        auto* item = new QStandardItem(title);
        item->setData(static_cast<int>(page), PageRole);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        yours->appendRow(item);
    }
    appendRow(yours);
}

QStandardItem* NavigatorModel::makeLab(const labs::CatalogueEntry& lab) const {
    auto* item = new QStandardItem(titleOf(lab));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setData(lab.id, LabRole);
    item->setData(lab.number, NumberRole);
    item->setData(!lab.readable, BrokenRole);
    describe(item);
    return item;
}

void NavigatorModel::describe(QStandardItem* item) const {
    const QString id = item->data(LabRole).toString();
    const LabProgress progress = m_progress.value(id, LabProgress::NotStarted);
    item->setData(static_cast<int>(progress), ProgressRole);
    for (const labs::CatalogueEntry& lab : m_labs) {
        if (lab.id != id) continue;
        item->setData(spokenLab(lab, progress), Qt::AccessibleTextRole);
        item->setToolTip(spokenLab(lab, progress));
    }
}

void NavigatorModel::setProgress(const Progress& progress) {
    m_progress = progress;
    for (int group = 0; group < rowCount(); ++group)
        for (int row = 0; row < item(group)->rowCount(); ++row) {
            QStandardItem* entry = item(group)->child(row);
            if (entry->data(LabRole).isValid()) describe(entry);
        }
}

void NavigatorModel::setTrack(const QString& track) {
    m_track = track;
    QStandardItem* item = itemFromIndex(indexOfPage(ShellPage::Track));
    if (!item) return;
    item->setText(trackEntryText(m_track));
    item->setToolTip(trackPersona(track));
}

QModelIndex NavigatorModel::indexOfLab(const QString& id) const {
    const QModelIndexList found =
        match(index(0, 0), LabRole, id, 1, Qt::MatchExactly | Qt::MatchRecursive | Qt::MatchWrap);
    return found.isEmpty() ? QModelIndex() : found.first();
}

QModelIndex NavigatorModel::indexOfSection(const QString& id) const {
    const QModelIndexList found =
        match(index(0, 0), SectionRole, id, 1, Qt::MatchExactly | Qt::MatchRecursive | Qt::MatchWrap);
    return found.isEmpty() ? QModelIndex() : found.first();
}

QModelIndex NavigatorModel::indexOfPage(ShellPage page) const {
    const QModelIndexList found = match(index(0, 0), PageRole, static_cast<int>(page), 1,
                                        Qt::MatchExactly | Qt::MatchRecursive | Qt::MatchWrap);
    return found.isEmpty() ? QModelIndex() : found.first();
}

}  // namespace ridgepoint::ui
