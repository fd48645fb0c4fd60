/* The templates over a window that holds a production.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/compat.h"

G_BEGIN_DECLS

/* Calls back only when a template is chosen; the dialog is gone by then.
 * Returns: (transfer none): the dialog, which belongs to itself. */
GtkWindow *regie_template_dialog_show (GtkWindow *parent,
                                       RegieChosen chosen,
                                       gpointer data);

G_END_DECLS
