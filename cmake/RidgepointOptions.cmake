# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries the language level and every warning.
option(RIDGEPOINT_WERROR "Treat warnings as errors (CI)" OFF)
set(RIDGEPOINT_SANITIZE "" CACHE STRING "Sanitizers, such as address,undefined")

add_library(ridgepoint_options INTERFACE)
target_compile_features(ridgepoint_options INTERFACE cxx_std_20)
target_include_directories(ridgepoint_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(ridgepoint_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>  # g++ 12 sees overlaps in std::string's operator+ that are not there
  $<$<BOOL:${RIDGEPOINT_WERROR}>:-Werror>)
target_compile_definitions(ridgepoint_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CONTEXTLESS_CONNECT
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH
  RIDGEPOINT_VERSION="${PROJECT_VERSION}")
if(RIDGEPOINT_SANITIZE)
  target_compile_options(ridgepoint_options INTERFACE
    -fsanitize=${RIDGEPOINT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(ridgepoint_options INTERFACE -fsanitize=${RIDGEPOINT_SANITIZE})
endif()
