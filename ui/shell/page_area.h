// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/banner.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace ridgepoint::ui {

/// The page on screen, below the notices.
class PageArea : public QWidget {
    Q_OBJECT
public:
    PageArea(const ThemeSource& theme, QWidget* parent);

    /// Takes the page; the one before goes away.
    void setPage(QWidget* page);
    [[nodiscard]] QWidget* page() const { return m_page; }
    /// The same notice is shown once at a time.
    void addBanner(const Banner::Message& message);
    void removeBanner(const QString& text);

private:
    [[nodiscard]] Banner* bannerWith(const QString& text) const;

    const ThemeSource& m_theme;
    QVBoxLayout* m_banners;
    QVBoxLayout* m_column;
    QPointer<QWidget> m_page;
};

}  // namespace ridgepoint::ui
