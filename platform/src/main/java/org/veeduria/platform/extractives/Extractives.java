package org.veeduria.platform.extractives;

import org.springframework.stereotype.Service;

/** The room's door for other rooms: company payments, government receipts and agreements. */
@Service
public class Extractives {}
