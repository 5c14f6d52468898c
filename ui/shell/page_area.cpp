// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_area.h"

#include <QVBoxLayout>

namespace ridgepoint::ui {

PageArea::PageArea(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_banners(new QVBoxLayout), m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("pageArea"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_banners->setSpacing(0);
    m_column->addLayout(m_banners);
}

void PageArea::setPage(QWidget* page) {
    if (m_page == page) return;
    delete m_page;
    m_page = page;
    if (!page) return;
    m_column->addWidget(page, 1);
    page->show();
}

void PageArea::addBanner(const Banner::Message& message) {
    if (bannerWith(message.text)) return;
    m_banners->addWidget(new Banner(m_theme, message, this));
}

void PageArea::removeBanner(const QString& text) {
    delete bannerWith(text);
}

Banner* PageArea::bannerWith(const QString& text) const {
    for (Banner* banner : findChildren<Banner*>(QString(), Qt::FindDirectChildrenOnly))
        if (banner->text() == text) return banner;
    return nullptr;
}

}  // namespace ridgepoint::ui
