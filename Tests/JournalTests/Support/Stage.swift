import Glibc

@testable import Journal

/// One thing that somebody does with a store; the number says who, as every process has the store open for itself.
enum Step: Hashable {
  case open(Int), close(Int)
  case act(Int)
  /// Somebody new does one act and is gone, as a command.
  case errand
  case checkpoint(Int), rotate(Int)
  /// Acts are of that day from now on.
  case day(String)
  /// Looks on as somebody without a pen, and complains of what cannot be.
  case look(Int)
  /// A person corrects the first act in the file, with a program that knows nothing of the store.
  case edit
}

/// A store, those who have it open, and what they were told.
final class Stage {
  static let path = "/home/ford/book.plist"

  let disk: MemoryDisk
  let files: FaultyFiles
  let subject: Subject
  private(set) var truth: Truth
  private(set) var day: String?
  private(set) var stores: [Int: Store<Ledger>] = [:]
  /// Errands that were run without opening the store.
  private(set) var errands = 0
  /// What went wrong without being anybody's fault in an act.
  var complaints: [String] = []

  init(_ subject: Subject = .whole, _ disk: MemoryDisk = MemoryDisk(), truth: Truth = Truth(), day: String? = nil) {
    self.disk = disk
    self.truth = truth
    self.day = day
    self.subject = subject
    files = FaultyFiles(disk)
    files.weaknesses = subject.weaknesses
  }

  /// Does one step after the other; what fails is told in `complaints` and the next step is tried all the same.
  func play(_ steps: [Step]) {
    for step in steps {
      do {
        try play(step)
      } catch {
        complaints.append("\(step): \(error)")
      }
    }
  }

  private func play(_ step: Step) throws {
    switch step {
    case .open(let who):
      stores[who] = nil
      stores[who] = try subject.open(files)
    case .close(let who):
      defer { stores[who] = nil }
      try stores[who]?.close(patience: .zero)
    case .act(let who): try act(who)
    case .errand: try errand()
    case .day(let day): self.day = day
    case .checkpoint(let who): try stores[who]?.checkpoint(patience: .zero)
    case .rotate(let who): try stores[who]?.rotate(patience: .zero)
    case .look(let who): try look(who)
    case .edit: try edit()
    }
  }

  private func act(_ who: Int) throws {
    guard let store = stores[who] else { return }
    try attempt { text in try store.add(text) }
  }

  private func errand() throws {
    try attempt { text in
      if let done = try subject.errand(files, text) {
        errands += 1
        if done.excerpt.last != text { complaints.append("the errand of \(text) knows of \(done.excerpt)") }
        return
      }
      let store = try subject.open(files)
      try store.add(text)
      try? store.close(patience: .zero)
    }
  }

  private func attempt(_ keep: (String) throws -> Void) throws {
    let text = (day.map { "\($0) " } ?? "") + "\(truth.count)" + String(repeating: "徐", count: truth.count % 3)
    truth.attempt(text)
    do {
      try keep(text)
      truth.acknowledge(text)
    } catch {
      if case StoreError.outcomeUnknown = error {} else { truth.refuse(text) }
      throw error
    }
  }

  private func look(_ who: Int) throws {
    let acknowledged = truth.acknowledged.count
    let reader: Store<Ledger>
    if let open = stores[who] {
      reader = open
      _ = try reader.catchUp()
    } else {
      reader = try subject.open(files, .readOnly)
      stores[who] = reader
    }
    if let complaint = truth.complaint(about: reader.state.texts, toFollowerSince: acknowledged) {
      complaints.append("seen: \(complaint)")
    }
  }

  private func edit() throws {
    guard let bytes = disk[Stage.path], case .dictionary(var file) = try BinaryPropertyList.read(bytes),
      let snapshot = file["state"], var state: Ledger = try? PropertyListCoder.decode(from: snapshot),
      !state.entries.isEmpty
    else { return }
    if !state.entries[0].text.hasSuffix("*") { state.entries[0].text += "*" }
    file["state"] = try PropertyListCoder.encode(state)
    truth.correction = .tried
    let saved = Stage.path + "~"
    disk[saved] = nil
    disk.closeAfter(try disk.open(saved, .making)) { made in
      try? disk.writeWhole(made, BinaryPropertyList.write(.dictionary(file)), at: 0)
      try? disk.synchronise(made)
    }
    try disk.rename(saved, to: Stage.path)
    try disk.synchroniseDirectory(MemoryDisk.parent(Stage.path))
    truth.correction = .done
  }
}

extension MemoryDisk {
  fileprivate func closeAfter(_ file: OpenFile, _ body: (OpenFile) -> Void) {
    defer { close(file) }
    body(file)
  }
}
