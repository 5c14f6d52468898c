// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/search/document.h"
#include "core/search/marked_text.h"

#include <QHash>
#include <QVector>

#include <memory>

namespace ridgepoint::search {

/// One document that was found.
struct SearchHit {
    labs::Place place;
    MarkedText title;
    MarkedText snippet;  ///< the passage of the body that matches best, or its beginning
    QString language;
    bool isNamed = false;  ///< title or names match, not the body alone
};

/// Hits of one kind, best first.
struct SearchGroup {
    labs::Place::Kind kind = labs::Place::Kind::Lab;
    QVector<SearchHit> hits;
    bool hasMore = false;  ///< there are more than are listed
};

using Counts = QHash<labs::Place::Kind, int>;

struct SearchResult {
    QString query;  ///< as it was typed
    /// First the kinds in which something is called so, then those that only mention it; labs, sections,
    /// terms and constants within each.
    QVector<SearchGroup> groups;
    Counts searched;          ///< how many documents there are of each kind
    bool isAvailable = true;  ///< false: there is no index, so nothing could be searched
    [[nodiscard]] int hitCount() const;
};

struct SearchError {
    enum class Code {
        NoDriver,    ///< Qt's SQLite plugin is missing
        NoFullText,  ///< this SQLite was built without FTS5
        Failed,
    };
    Code code = Code::Failed;
    QString details;  ///< what SQLite said
};

/// All documents in memory, in SQLite's full-text index: words without diacritics, prefixes, ranking by BM25
/// with titles and names above bodies. Nothing is kept on disk. For the thread that built it.
class SearchIndex {
public:
    /// @errors NoDriver, NoFullText, Failed
    [[nodiscard]] static Result<std::unique_ptr<SearchIndex>, SearchError> build(
        const QVector<SearchDocument>& documents);
    ~SearchIndex();
    SearchIndex(const SearchIndex&) = delete;
    SearchIndex& operator=(const SearchIndex&) = delete;

    /// Documents with every word of what was typed, or, where there is none, with any of them.
    /// Whatever is typed is no error.
    /// @param most  hits listed of each kind
    [[nodiscard]] SearchResult find(const QString& typed, int most = 20);

private:
    class Store;  ///< keeps Qt Sql out of this header
    explicit SearchIndex(std::unique_ptr<Store> store);

    std::unique_ptr<Store> m_store;
};

}  // namespace ridgepoint::search
