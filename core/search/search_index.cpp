// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search_index.h"

#include "core/search/query.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <array>
#include <atomic>
#include <optional>

namespace ridgepoint::search {
namespace {

using Kind = labs::Place::Kind;
using Code = SearchError::Code;

constexpr std::array kKinds{Kind::Lab, Kind::Section, Kind::Term, Kind::Constant};
constexpr qsizetype kConstantLength = 150;

QString kindWord(Kind kind) {
    switch (kind) {
        case Kind::Lab:
            return QStringLiteral("lab");
        case Kind::Section:
            return QStringLiteral("section");
        case Kind::Term:
            return QStringLiteral("term");
        case Kind::Constant:
            return QStringLiteral("constant");
    }
    return {};
}

QString uniqueConnectionName() {
    static std::atomic<int> counter = 0;
    return QStringLiteral("ridgepoint-search-%1").arg(++counter);
}

const QString kCreate = QStringLiteral(
    "CREATE VIRTUAL TABLE documents USING fts5(title, names, body, kind, place UNINDEXED, language "
    "UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')");
const QString kRank =
    QStringLiteral("INSERT INTO documents(documents, rank) VALUES('rank', 'bm25(10.0, 8.0, 1.0, 0.0)')");
const QString kInsert = QStringLiteral(
    "INSERT INTO documents(title, names, body, kind, place, language) VALUES(?, ?, ?, ?, ?, ?)");
/// Constants show their value, which stands first; everything else the passage that matches.
const QString kFind = QStringLiteral(
    "SELECT place, language, highlight(documents, 0, char(2), char(3)), "
    "highlight(documents, 1, char(2), char(3)), "
    "CASE kind WHEN 'constant' THEN highlight(documents, 2, char(2), char(3)) "
    "ELSE snippet(documents, 2, char(2), char(3), char(8230), 18) END "
    "FROM documents WHERE documents MATCH ? ORDER BY rank LIMIT ?");

/// @return nothing for a document whose id is no place: nothing could open it
std::optional<SearchHit> readHit(const QSqlQuery& row) {
    SearchHit hit;
    if (!labs::readPlace(row.value(0).toString(), hit.place)) return std::nullopt;
    hit.language = row.value(1).toString();
    hit.title = readMarks(row.value(2).toString());
    hit.isNamed = !hit.title.marks.isEmpty() || row.value(3).toString().contains(kMarkBegin);
    hit.snippet = readMarks(row.value(4).toString());
    if (hit.place.kind == Kind::Constant) hit.snippet = shortened(hit.snippet, kConstantLength);
    return hit;
}

/// 0: the title is what was typed; 1: it begins so; 2: neither.
int nearness(const SearchHit& hit, const QString& typed) {
    if (hit.title.text.compare(typed, Qt::CaseInsensitive) == 0) return 0;
    return hit.title.text.startsWith(typed, Qt::CaseInsensitive) ? 1 : 2;
}

}  // namespace

int SearchResult::hitCount() const {
    int count = 0;
    for (const SearchGroup& group : groups)
        count += static_cast<int>(group.hits.size());
    return count;
}

/// The connection and its tables.
class SearchIndex::Store {
public:
    Store() : m_connection(uniqueConnectionName()) {}
    ~Store() {
        m_find = QSqlQuery();
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_connection);
    }
    Q_DISABLE_COPY_MOVE(Store)

    [[nodiscard]] std::optional<SearchError> open();
    [[nodiscard]] std::optional<SearchError> fill(const QVector<SearchDocument>& documents);
    [[nodiscard]] SearchGroup find(labs::Place::Kind kind, const QString& expression, int most);
    [[nodiscard]] const Counts& counts() const { return m_counts; }

private:
    QString m_connection;
    QSqlDatabase m_database;
    QSqlQuery m_find;
    Counts m_counts;
};

std::optional<SearchError> SearchIndex::Store::open() {
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE"))) return SearchError{Code::NoDriver, {}};
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(QStringLiteral(":memory:"));
    if (!m_database.open()) return SearchError{Code::Failed, m_database.lastError().databaseText()};
    QSqlQuery query(m_database);
    if (!query.exec(kCreate)) return SearchError{Code::NoFullText, query.lastError().databaseText()};
    if (!query.exec(kRank)) return SearchError{Code::Failed, query.lastError().databaseText()};
    return std::nullopt;
}

std::optional<SearchError> SearchIndex::Store::fill(const QVector<SearchDocument>& documents) {
    m_database.transaction();
    QSqlQuery insert(m_database);
    insert.prepare(kInsert);
    for (const SearchDocument& document : documents) {
        for (const QString& text : {document.title, document.names, document.body})
            insert.addBindValue(indexable(text));
        insert.addBindValue(kindWord(document.place.kind));
        insert.addBindValue(labs::writePlace(document.place));
        insert.addBindValue(document.language);
        if (!insert.exec()) return SearchError{Code::Failed, insert.lastError().databaseText()};
        ++m_counts[document.place.kind];
    }
    QSqlQuery merge(m_database);
    merge.exec(QStringLiteral("INSERT INTO documents(documents) VALUES('optimize')"));
    m_database.commit();
    m_find = QSqlQuery(m_database);
    m_find.setForwardOnly(true);
    if (!m_find.prepare(kFind)) return SearchError{Code::Failed, m_find.lastError().databaseText()};
    return std::nullopt;
}

SearchGroup SearchIndex::Store::find(Kind kind, const QString& expression, int most) {
    SearchGroup group{kind, {}, false};
    m_find.addBindValue(expression);
    m_find.addBindValue(most + 1);
    if (m_find.exec())
        while (m_find.next())
            if (const auto hit = readHit(m_find)) group.hits.append(*hit);
    m_find.finish();
    group.hasMore = group.hits.size() > most;
    if (group.hasMore) group.hits.resize(most);
    return group;
}

SearchIndex::SearchIndex(std::unique_ptr<Store> store) : m_store(std::move(store)) {
}

SearchIndex::~SearchIndex() = default;

Result<std::unique_ptr<SearchIndex>, SearchError> SearchIndex::build(
    const QVector<SearchDocument>& documents) {
    auto store = std::make_unique<Store>();
    if (auto error = store->open()) return *error;
    if (auto error = store->fill(documents)) return *error;
    return std::unique_ptr<SearchIndex>(new SearchIndex(std::move(store)));
}

SearchResult SearchIndex::find(const QString& typed, int most) {
    SearchResult result{typed, {}, m_store->counts(), true};
    const QStringList words = wordsOf(typed);
    if (words.isEmpty()) return result;
    for (const Join join : {Join::All, Join::Any}) {
        for (const Kind kind : kKinds) {
            SearchGroup group = m_store->find(kind, matchExpression(words, join, kindWord(kind)), most);
            std::ranges::stable_sort(group.hits, {},
                                     [&](const SearchHit& hit) { return nearness(hit, typed.simplified()); });
            if (!group.hits.isEmpty()) result.groups.append(group);
        }
        if (!result.groups.isEmpty() || words.size() == 1) break;
    }
    std::ranges::stable_partition(result.groups, [](const SearchGroup& group) {
        return std::ranges::any_of(group.hits, &SearchHit::isNamed);
    });
    return result;
}

}  // namespace ridgepoint::search
