// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/strip.h"

namespace ridgepoint::ui {
namespace {

class Pages {
public:
    explicit Pages(double height) : m_height(height) { m_pages.append(PageStrips{}); }

    [[nodiscard]] bool isFresh() const { return m_pages.last().isEmpty(); }
    [[nodiscard]] bool fits(double height) const { return m_y + height <= m_height; }
    void breakPage() {
        m_pages.append(PageStrips{});
        m_y = 0.0;
    }
    void place(const Strip& strip) {
        const bool opens = isFresh();
        if (opens && strip.repeat) put(*strip.repeat, true);
        if (!opens) m_y += strip.before;
        put(strip, opens);
    }
    [[nodiscard]] QVector<PageStrips> take() { return std::move(m_pages); }

private:
    void put(const Strip& strip, bool opens) {
        m_pages.last().append({&strip, m_y, opens});
        m_y += strip.height;
    }
    double m_height;
    double m_y = 0.0;
    QVector<PageStrips> m_pages;
};

/// One past the last strip that must stay with the first.
qsizetype chainEnd(const Strips& strips, qsizetype first) {
    qsizetype end = first;
    while (end + 1 < strips.size() && strips[end].keepWithNext)
        ++end;
    return end + 1;
}

double chainHeight(const Strips& strips, qsizetype first, qsizetype end) {
    double height = 0.0;
    for (qsizetype i = first; i < end; ++i)
        height += strips[i].before + strips[i].height;
    return height;
}

}  // namespace

QVector<PageStrips> paginate(const Strips& strips, double height) {
    Pages pages(height);
    for (qsizetype first = 0; first < strips.size();) {
        const qsizetype end = chainEnd(strips, first);
        const bool fits = !strips[first].startsPage && pages.fits(chainHeight(strips, first, end));
        if (!pages.isFresh() && !fits) pages.breakPage();
        for (qsizetype i = first; i < end; ++i) {
            const bool tooLow = !pages.isFresh() && !pages.fits(strips[i].before + strips[i].height);
            if (tooLow) pages.breakPage();
            pages.place(strips[i]);
        }
        first = end;
    }
    return pages.take();
}

}  // namespace ridgepoint::ui
