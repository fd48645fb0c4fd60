/* The preferences window.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

void regie_preferences_show (GtkWindow *parent);
