// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/amdahl.h"
#include "core/models/gustafson.h"
#include "core/units/quantities.h"

#include <QtTest>

#include <concepts>
#include <type_traits>

using namespace ridgepoint::units;
using namespace ridgepoint::models;

// Each line below is a mistake that must not compile.
namespace {

template <class A, class B>
concept Addable = requires(A a, B b) {
    a + b;
};
template <class A, class B>
concept Subtractable = requires(A a, B b) {
    a - b;
};
template <class A, class B>
concept Multipliable = requires(A a, B b) {
    a* b;
};
template <class A, class B>
concept Divisible = requires(A a, B b) {
    a / b;
};
template <class A, class B>
concept Comparable = requires(A a, B b) {
    a < b;
};
template <class A, class B>
concept EqualityComparable = requires(A a, B b) {
    a == b;
};

static_assert(Addable<Hours, Hours>);
static_assert(!Addable<SerialFraction, Processors>);
static_assert(!Addable<Hours, Seconds>);
static_assert(!Addable<Hours, double>);
static_assert(!Addable<double, Hours>);
static_assert(!Subtractable<SerialFraction, ScaledSerialFraction>);
static_assert(!Subtractable<double, SerialFraction>);

static_assert(Multipliable<Hours, double>);
static_assert(!Multipliable<Hours, Hours>);
static_assert(!Multipliable<BytesPerSecond, Seconds>);

static_assert(std::same_as<decltype(Hours(1.0) / Hours(2.0)), double>);
static_assert(!Divisible<Hours, Seconds>);
static_assert(!Divisible<Bytes, FlopsPerSecond>);
static_assert(!Divisible<double, Hours>);

static_assert(Comparable<Speedup, Speedup>);
static_assert(!Comparable<Speedup, Factor>);
static_assert(!Comparable<Speedup, double>);
static_assert(!EqualityComparable<Processors, Batch>);
static_assert(!EqualityComparable<Processors, double>);

static_assert(!std::is_convertible_v<double, SerialFraction>);
static_assert(!std::is_convertible_v<SerialFraction, double>);
static_assert(!std::is_constructible_v<double, SerialFraction>);
static_assert(!std::is_constructible_v<SerialFraction, ScaledSerialFraction>);
static_assert(!std::is_constructible_v<SerialFraction, Processors>);
static_assert(!std::is_assignable_v<SerialFraction&, double>);
static_assert(!std::is_assignable_v<SerialFraction&, Share>);

template <class... Arguments>
concept AmdahlTakes = requires(Arguments... arguments) {
    amdahl(arguments...);
};
template <class... Arguments>
concept GustafsonTakes = requires(Arguments... arguments) {
    gustafson(arguments...);
};

static_assert(AmdahlTakes<SerialFraction, Processors>);
static_assert(!AmdahlTakes<Processors, SerialFraction>);
static_assert(!AmdahlTakes<Processors, Processors>);
static_assert(!AmdahlTakes<SerialFraction, double>);
static_assert(!AmdahlTakes<double, double>);
static_assert(!AmdahlTakes<ScaledSerialFraction, Processors>);
static_assert(GustafsonTakes<ScaledSerialFraction, Processors>);
static_assert(!GustafsonTakes<SerialFraction, Processors>);

static_assert(sizeof(Hours) == sizeof(double));
static_assert(std::is_trivially_copyable_v<Hours>);

}  // namespace

class QuantityTest : public QObject {
    Q_OBJECT

private slots:
    void calculatesWithinOneQuantity();
};

void QuantityTest::calculatesWithinOneQuantity() {
    constexpr Hours a(100.0);
    constexpr Hours b(16.328125);
    static_assert((a - b).value() == 83.671875);
    static_assert(a / Hours(50.0) == 2.0);
    static_assert((2.0 * b).value() == 32.65625);
    static_assert((b * 2.0) == (b + b));
    static_assert((a / 4.0).value() == 25.0);
    QVERIFY(b < a);
    QCOMPARE(Hours().value(), 0.0);
}

QTEST_APPLESS_MAIN(QuantityTest)
#include "tst_quantity.moc"
