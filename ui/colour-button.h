/* Chooses a colour from the palette of the house, or none.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/subject.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the field, follows it and sets it. Roles have the strong colours that white initials
 * read on, everything else the materials of a place. note: tells when several differ. */
GtkWidget *regie_colour_button_new (RegieSubject *subject,
                                    const RegieField *field,
                                    GtkLabel *note);

/* "#rrggbb" of the n-th role: neighbours are told apart, also by the colour-blind. */
const char *regie_colour_of_role (unsigned n);

G_END_DECLS
