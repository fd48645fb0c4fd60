/* How a verdict looks in lists: a symbolic icon for its shape, a style class for its colour.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/element.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

const char *regie_verdict_icon (RegieVerdict verdict);
/* One of the classes "supports", "neutral", "works-against", "not-judged" of style.css. */
const char *regie_verdict_class (RegieVerdict verdict);
/* Translated: "Works against". */
const char *regie_verdict_label (RegieVerdict verdict);
/* Gives the image the verdict's icon, colour and tooltip. */
void regie_verdict_show (GtkImage *image, RegieVerdict verdict);

/* The name a screen reader says. */
void regie_widget_set_label (GtkWidget *widget, const char *label);
/* The same for the row of a list view that holds the child. */
void regie_row_set_label (GtkWidget *child, const char *label);

G_END_DECLS
