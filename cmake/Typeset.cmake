# SPDX-License-Identifier: GPL-3.0-or-later
# Equations are typeset while the program is built: MathJax in node turns TeX into SVG.
#   RIDGEPOINT_TYPESET_ENGINE                   the bundled engine, one script for node and for the program
#   ridgepoint_typeset_equations(DIR TEXT ...)  DIR/equations.qrc from the equations of the given texts

set(RIDGEPOINT_TYPESET_SOURCE ${PROJECT_SOURCE_DIR}/packaging/mathjax CACHE INTERNAL "")
set(RIDGEPOINT_TYPESET_BUILD ${PROJECT_BINARY_DIR}/mathjax CACHE INTERNAL "")

find_program(RIDGEPOINT_NODE NAMES node nodejs DOC "Node.js, which typesets the equations at build time")
find_program(RIDGEPOINT_NPM NAMES npm DOC "npm, which installs MathJax at build time")
if(NOT RIDGEPOINT_NODE OR NOT RIDGEPOINT_NPM)
  message(FATAL_ERROR "Ridgepoint typesets its equations with MathJax at build time and needs node and npm. "
                      "On Debian: apt-get install nodejs npm")
endif()

# The lock file pins every package by its hash; they are installed again only when it changes.
function(_ridgepoint_install_mathjax)
  file(SHA256 ${RIDGEPOINT_TYPESET_SOURCE}/package-lock.json wanted)
  set(stamp ${RIDGEPOINT_TYPESET_BUILD}/installed.txt)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${RIDGEPOINT_TYPESET_SOURCE}/package-lock.json)
  if(EXISTS ${stamp})
    file(READ ${stamp} present)
    if(present STREQUAL wanted)
      return()
    endif()
  endif()
  file(COPY ${RIDGEPOINT_TYPESET_SOURCE}/package.json ${RIDGEPOINT_TYPESET_SOURCE}/package-lock.json
       DESTINATION ${RIDGEPOINT_TYPESET_BUILD})
  message(STATUS "Installing MathJax for the equations (npm ci)")
  execute_process(COMMAND ${RIDGEPOINT_NPM} ci --ignore-scripts --no-audit --no-fund
                  WORKING_DIRECTORY ${RIDGEPOINT_TYPESET_BUILD}
                  RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "MathJax could not be installed, so the equations cannot be typeset. `npm ci` in "
                        "${RIDGEPOINT_TYPESET_BUILD} said:\n${said}\n"
                        "It needs the network once, or npm's cache filled by an earlier build.")
  endif()
  file(WRITE ${stamp} ${wanted})
endfunction()
_ridgepoint_install_mathjax()

set(RIDGEPOINT_TYPESET_ENGINE ${RIDGEPOINT_TYPESET_BUILD}/typeset.js CACHE INTERNAL "")
add_custom_command(
  OUTPUT ${RIDGEPOINT_TYPESET_ENGINE}
  COMMAND ${CMAKE_COMMAND} -E env NODE_PATH=${RIDGEPOINT_TYPESET_BUILD}/node_modules
          ${RIDGEPOINT_NODE} ${RIDGEPOINT_TYPESET_BUILD}/node_modules/esbuild/bin/esbuild
          ${RIDGEPOINT_TYPESET_SOURCE}/engine.mjs --bundle --minify --format=iife --target=es2016
          --global-name=ridgepointTypeset --log-level=warning
          "--banner:js=/*! Contains MathJax 3.2.2, (c) 2009-2022 The MathJax Consortium, Apache License 2.0 */"
          --outfile=${RIDGEPOINT_TYPESET_ENGINE}
  DEPENDS ${RIDGEPOINT_TYPESET_SOURCE}/engine.mjs ${RIDGEPOINT_TYPESET_SOURCE}/serialise.mjs
          ${RIDGEPOINT_TYPESET_BUILD}/installed.txt
  COMMENT "Bundling the typesetting engine" VERBATIM)
add_custom_target(ridgepoint_typeset_engine DEPENDS ${RIDGEPOINT_TYPESET_ENGINE})

function(ridgepoint_typeset_equations folder)
  add_custom_command(
    OUTPUT ${folder}/equations.qrc
    COMMAND ${RIDGEPOINT_NODE} ${RIDGEPOINT_TYPESET_SOURCE}/convert.mjs
            --engine ${RIDGEPOINT_TYPESET_ENGINE} --out ${folder} ${ARGN}
    DEPENDS ${RIDGEPOINT_TYPESET_SOURCE}/convert.mjs ${RIDGEPOINT_TYPESET_SOURCE}/source.mjs
            ${RIDGEPOINT_TYPESET_ENGINE} ridgepoint_typeset_engine ${ARGN}
    COMMENT "Typesetting equations" VERBATIM)
endfunction()

# ridgepoint_embed(TARGET NAME QRC DEPENDS...), TARGET of this folder: a resource whose files exist only after the build has made them.
function(ridgepoint_embed target name qrc)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/qrc_${name}.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND Qt6::rcc --name ${name} --output ${output} ${qrc}
    DEPENDS ${qrc} ${ARGN}
    COMMENT "Embedding ${name}" VERBATIM)
  set_source_files_properties(${output} PROPERTIES SKIP_AUTOGEN ON GENERATED ON)
  target_sources(${target} PRIVATE ${output})
endfunction()
