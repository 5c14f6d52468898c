// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handbook/handbook.h"
#include "core/labs/catalogue.h"
#include "ui/words/stage_words.h"

#include <QHash>
#include <QStandardItemModel>

#include <optional>

namespace ridgepoint::ui {

/// Pages of the window that are not labs; the track is a dialog.
enum class ShellPage { Ledger, Cards, Track };

/// The navigator's tree: groups (volumes, yours), labs with their progress, pages.
class NavigatorModel : public QStandardItemModel {
    Q_OBJECT
public:
    enum ItemRole { LabRole = Qt::UserRole + 1, PageRole, ProgressRole, BrokenRole, NumberRole, SectionRole };

    using Progress = QHash<QString, LabProgress>;  ///< by lab id

    explicit NavigatorModel(QObject* parent = nullptr) : QStandardItemModel(parent) {}

    void setLabs(const QVector<labs::CatalogueEntry>& labs);
    void setSections(const QVector<handbook::SectionEntry>& sections);
    void setProgress(const Progress& progress);
    /// @param track  id; empty: none is chosen
    void setTrack(const QString& track);
    [[nodiscard]] QModelIndex indexOfLab(const QString& id) const;
    [[nodiscard]] QModelIndex indexOfSection(const QString& id) const;
    [[nodiscard]] QModelIndex indexOfPage(ShellPage page) const;

private:
    void fill();
    void addVolumes();
    void addHandbook();
    void addPages();
    [[nodiscard]] QStandardItem* makeLab(const labs::CatalogueEntry& lab) const;
    void describe(QStandardItem* lab) const;

    QVector<labs::CatalogueEntry> m_labs;
    QVector<handbook::SectionEntry> m_sections;
    Progress m_progress;
    std::optional<QString> m_track;  ///< nothing: the ledger was not asked yet
};

/// "Lab 12, Where speedup stops, half done": what a screen reader says for a lab.
[[nodiscard]] QString spokenLab(const labs::CatalogueEntry& lab, LabProgress progress);

}  // namespace ridgepoint::ui
