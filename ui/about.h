/* Who made Regie, and under what licence.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

void regie_about_show (GtkWindow *parent);
