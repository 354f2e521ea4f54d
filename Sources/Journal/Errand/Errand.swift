/// One transaction kept in one go, where the store is as on most days: what opening it, one commit and closing it come
/// to, without unfolding the state or writing it anew.
///
/// The lock is held all the while, so each thing is looked at once. Nothing is changed before it is certain that all of it
/// can be done; whatever is out of the ordinary is left to the store itself.
struct Errand<State: Journaled> {
  let layout: StoreLayout
  let files: any FileOperations
  let program: String

  /// The file, and how far the journal goes on from it.
  private struct Today {
    let head: SnapshotHead
    let bytes: [UInt8]
    var excerpt: State.Excerpt
    var place: Snapshot.Place
    /// Transactions in the journal that the file does not hold yet.
    var newer: [State.Transaction] = []
  }

  /// Nil when this is no day for errands, or `decide` says so.
  func run(_ decide: (State.Excerpt) throws -> State.Transaction?) throws -> (State.Transaction, State.Excerpt)? {
    guard var today = try? lookAtFile(),
      let journal = try? files.openIfThere(layout.journal(today.place.generation), .writing)
    else { return nil }
    defer { files.close(journal) }
    guard let measure = try? files.measure(journal), (try? readOn(&today, journal, to: measure.size)) == true,
      isPlain(today), let transaction = try decide(today.excerpt), today.excerpt.take(transaction),
      let payload = try? TransactionFrame.payload(transaction)
    else { return nil }
    let frame = Frame.bytes(
      .transaction, sequence: today.place.sequence + 1, generation: today.place.generation,
      previous: today.place.checksum, payload: payload)
    let (offset, file) = (today.place.offset, folded(&today, with: transaction, frame))
    guard let file else { return nil }
    Store<State>.keepReserve(journal, from: offset, count: frame.count, allocated: measure.allocated, files)
    try append(frame, to: journal, at: offset)
    // The transaction is durable; the next who comes folds it into the file if this fails.
    try? files.replace(layout.snapshot, by: layout.unfinished, file)
    return (transaction, today.excerpt)
  }

  /// The user's file, if a program like this one wrote it last and it has an excerpt.
  private func lookAtFile() throws -> Today? {
    let file = try SnapshotFile.read(layout.snapshot, isExpected: true, files: files, .head)
    guard file.status?.owner == files.user, case .valid(let found) = file.content, case .file(let bytes) = found.state,
      found.head.program == program, found.head.minWriter <= Snapshot.format, found.head.store != nil,
      found.head.excerptThrough == found.head.through.sequence
    else { return nil }
    let excerpt: State.Excerpt = try PropertyListCoder.decode(from: bytes, under: SnapshotHead.excerptKey)
    return Today(head: found.head, bytes: bytes, excerpt: excerpt, place: found.head.through)
  }

  /// Takes in what the journal has behind the file's place; false when anything is there but transactions that the
  /// excerpt can take, one after the other up to the end.
  private func readOn(_ today: inout Today, _ journal: OpenFile, to end: Int) throws -> Bool {
    // The first frame holds a state, and its name may not be durable yet.
    guard let last = today.place.lastFrame, last > 0, end >= today.place.offset else { return false }
    let bytes = try files.bytes(journal, from: last, to: end)
    var scanner = FrameScanner(bytes, base: last, generation: today.place.generation)
    guard case .frame(let known)? = scanner.next(), known.end == today.place.offset,
      known.checksum == today.place.checksum, known.sequence == today.place.sequence
    else { return false }
    while let step = scanner.next() {
      guard case .frame(let frame) = step, frame.kind == .transaction, frame.previous == today.place.checksum,
        frame.sequence == today.place.sequence + 1
      else { return false }
      let transaction: State.Transaction = try TransactionFrame.transaction(
        scanner.payload(of: frame), path: journal.path, sequence: frame.sequence)
      guard today.excerpt.take(transaction) else { return false }
      today.newer.append(transaction)
      today.place = Snapshot.Place(
        generation: frame.generation, offset: frame.end, sequence: frame.sequence, checksum: frame.checksum,
        lastFrame: frame.offset)
    }
    return try files.measure(at: layout.journal(today.place.generation + 1)) == nil
  }

  /// Whether nothing but the state has to be folded after one more transaction, as at closing.
  private func isPlain(_ today: Today) -> Bool {
    guard let days = today.head.days?.marks, days.first?.day.month == days.last?.day.month,
      today.place.sequence < .max
    else { return false }
    return !Store<State>.isLong(journal: today.place.offset, snapshot: today.bytes.count)
      && !Store<State>.isCheckpointDue(from: today.head.through.sequence, to: today.place.sequence + 1)
  }

  /// The file with all up to a transaction that is about to be appended in `frame`; nil when it has to be made anew.
  private func folded(_ today: inout Today, with transaction: State.Transaction, _ frame: [UInt8]) -> [UInt8]? {
    today.place = Snapshot.Place(
      generation: today.place.generation, offset: today.place.offset + frame.count, sequence: today.place.sequence + 1,
      checksum: Frame.checksum(of: frame), lastFrame: today.place.offset)
    let bytes = try? BinaryContinuation.bytes(
      of: today.bytes, adding: today.newer + [transaction], to: State.transactionsKey, of: SnapshotHead.stateKey,
      entries: [
        (SnapshotHead.throughKey, today.place.propertyList),
        (SnapshotHead.excerptThroughKey, today.place.sequence), (SnapshotHead.excerptKey, today.excerpt),
      ])
    guard var bytes else { return nil }
    SnapshotMark.apply(to: &bytes)
    return bytes
  }

  /// Writes the frame durably, or leaves the journal as it was.
  private func append(_ frame: [UInt8], to journal: OpenFile, at offset: Int) throws(StoreError) {
    do throws(FileError) {
      try files.writeWhole(journal, frame, at: offset)
      try files.synchroniseData(journal)
    } catch let failure {
      do throws(FileError) {
        try files.truncate(journal, to: offset)
        try files.synchroniseData(journal)
      } catch {
        throw .outcomeUnknown(failure)
      }
      throw .notSaved(failure)
    }
  }
}
