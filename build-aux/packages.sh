# The Debian 12 packages Regie needs, by what for. Read by run, test and .ci/run.
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034

build_packages=(
  gcc libc6-dev meson ninja-build pkgconf gettext
  libglib2.0-dev libxml2-dev libcairo2-dev libpango1.0-dev librsvg2-dev
  libgdk-pixbuf-2.0-dev libpoppler-glib-dev libwebp-dev
  libgtk-4-dev libadwaita-1-dev libenchant-2-dev
  # their tools and translation rules for the desktop's files
  appstream desktop-file-utils gtk-update-icon-cache libgtk-4-bin shared-mime-info
)
run_packages=(adwaita-icon-theme dbus-daemon fonts-cantarell fonts-dejavu-core librsvg2-common)
test_packages=(
  # a display, a session bus and hands to test with
  xvfb dbus-daemon at-spi2-core openbox xdotool x11-utils python3-gi gir1.2-atspi-2.0
  # what opening a document touches
  strace
  # numbers are written the same under a comma locale
  locales-all
  # second opinions on files and pages
  git jing libglib2.0-bin librsvg2-bin libxml2-utils poppler-utils qpdf
)
# what build-aux/soak feeds any bytes with
soak_packages=(clang libclang-rt-14-dev)
check_packages=(clang-format-14)
