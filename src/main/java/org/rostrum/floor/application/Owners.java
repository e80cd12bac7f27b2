package org.rostrum.floor.application;

import java.util.concurrent.CompletionStage;

/** The nodes that own meetings: brings a submission to the one writer of its meeting, wherever that is. */
public interface Owners {
    /** Routes a submission; repeats it with the same id while owners change. Never blocks, never throws. */
    CompletionStage<Answer> submit(Submission submission);

    /** Whether this node is the owner of a meeting just now. A belief, not a promise: the journal decides. */
    boolean ownsHere(String meeting);
}
