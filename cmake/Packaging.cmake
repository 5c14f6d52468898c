# SPDX-License-Identifier: GPL-3.0-or-later
# Installers. Linux: a Debian package, `cpack --config build/release/CPackConfig.cmake -B build/package`.
# Windows and macOS are configured and untested: see the README beside each.
set(RIDGEPOINT_MAINTAINER "Ridgepoint maintainers <maintainers@ridgepoint.example>" CACHE STRING
  "Who answers for the package; whoever distributes it sets a real address")

set(CPACK_PACKAGE_NAME ridgepoint)
set(CPACK_PACKAGE_VENDOR Ridgepoint)
set(CPACK_PACKAGE_CONTACT "${RIDGEPOINT_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "courseware for machine learning systems engineering")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_EXECUTABLES ridgepoint Ridgepoint)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

if(WIN32 OR APPLE)
  set(keyword OUTPUT_SCRIPT)
  if(Qt6_VERSION VERSION_LESS 6.5)
    set(keyword FILENAME_VARIABLE)
  endif()
  qt_generate_deploy_app_script(TARGET ridgepoint ${keyword} ridgepoint_deploy_script)
  install(SCRIPT ${ridgepoint_deploy_script})
endif()

if(WIN32)
  set(CPACK_GENERATOR NSIS)
elseif(APPLE)
  set(CPACK_GENERATOR DragNDrop)
else()
  add_subdirectory(${PROJECT_SOURCE_DIR}/packaging/linux)
  set(CPACK_GENERATOR DEB)
  set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
  set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
  set(CPACK_DEBIAN_PACKAGE_SECTION education)
  set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
  set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
  # The scan of shared libraries does not see plugins and fonts. The platform plugins (xcb, offscreen) come
  # with libqt6gui6, which it does see.
  set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, fonts-inter | fonts-dejavu-core")
  set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-inter, qt6-wayland, qt6-translations-l10n")
  set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"A stakeholder states a problem, the student commits a prediction, and only
then the instrument unlocks. Every number on screen is computed by a typed
model with a unit and a source. A ledger that is only ever added to keeps
each step, and a PDF report goes to the teacher.

Works without network, account and administrator rights. The command
ridgepoint-cli does the same without a window, for teachers and scripts.")
endif()

include(CPack)
