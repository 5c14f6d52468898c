// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/corpus.h"
#include "core/search/search_index.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>

/// One keystroke of search, and the building of the index: over everything that ships, and over ten times as
/// much again whose words are mixed anew.
namespace {

using namespace ridgepoint;
using search::SearchDocument;

QVector<SearchDocument> shippedDocuments() {
    const QString language = QStringLiteral("en");
    return search::gather({labs::builtInLabs(language), handbook::sections(language), language, {}});
}

/// The document with its words in another order.
SearchDocument mixed(SearchDocument document, int copy) {
    QStringList words = document.body.split(u' ');
    const qsizetype step = 7 + 2 * copy;
    for (qsizetype i = 0; i < words.size(); ++i)
        words.swapItemsAt(i, (i * step + copy) % words.size());
    document.body = words.join(u' ');
    document.place.id += QStringLiteral(".%1").arg(copy);
    return document;
}

QVector<SearchDocument> corpus(int copies) {
    const QVector<SearchDocument> shipped = shippedDocuments();
    QVector<SearchDocument> all = shipped;
    for (int copy = 1; copy <= copies; ++copy)
        for (const SearchDocument& document : shipped)
            all.append(mixed(document, copy));
    return all;
}

void find(benchmark::State& state, const char* typed, int copies) {
    auto index = search::SearchIndex::build(corpus(copies));
    if (!index) return state.SkipWithError("no index");
    int hits = 0;
    for (auto _ : state)
        hits = index.value()->find(QString::fromUtf8(typed)).hitCount();
    state.counters["hits"] = hits;
}

void gather(benchmark::State& state) {
    qsizetype documents = 0;
    for (auto _ : state)
        documents = shippedDocuments().size();
    state.counters["documents"] = static_cast<double>(documents);
}

void build(benchmark::State& state, int copies) {
    const QVector<SearchDocument> documents = corpus(copies);
    for (auto _ : state)
        benchmark::DoNotOptimize(search::SearchIndex::build(documents).ok());
    state.counters["documents"] = static_cast<double>(documents.size());
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    constexpr const char* kTyped[] = {"a",         "ba",
                                      "mem",       "the",
                                      "bandwidth", "arithmetic inten",
                                      "h100",      "v2-09",
                                      "gb/s",      "what is the roofline of a machine",
                                      "1",         "zzzzzz"};
    for (const int copies : {0, 10}) {
        const std::string size = copies == 0 ? "shipped/" : "eleven/";
        for (const char* typed : kTyped)
            benchmark::RegisterBenchmark(("find/" + size + typed).c_str(), [typed,
                                                                            copies](benchmark::State& s) {
                find(s, typed, copies);
            })->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark(("build/" + size).c_str(), [copies](benchmark::State& s) {
            build(s, copies);
        })->Unit(benchmark::kMillisecond);
    }
    benchmark::RegisterBenchmark("gather", gather)->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
