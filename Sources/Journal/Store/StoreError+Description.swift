extension StoreError: CustomStringConvertible {
  /// The error in a terse English line; interfaces have words of their own.
  public var description: String {
    switch self {
    case .isDirectory(let path): "\(path): is a directory"
    case .notOurs(let path, let found): "\(path): not a store: \(found)"
    case .unreadable(let error): "cannot read the store: \(error)"
    case .readOnly(let path, let reason): "\(path): read-only: \(reason)"
    case .wrongOwner(let path, let owner, let user): "\(path): belongs to user \(owner), this is user \(user)"
    case .newerFormat(let path, let needed, let known): "\(path): needs format \(needed), this program knows \(known)"
    case .badEdit(let path, let problem): "\(path): edited by hand, cannot be taken in: \(problem)"
    case .damaged(let path, let problem): "\(path): damaged: \(problem)"
    case .gone(let path): "\(path): gone, with its folder"
    case .lost(let path, let numbers):
      "\(path): no longer holds \(numbers.lowerBound) to \(numbers.upperBound - 1)"
    case .replaced(let path): "\(path): another store's files are here"
    case .occupied(let path): "\(path): a store is there already"
    case .undecodable(let path, let sequence, let problem):
      "\(path): transaction \(sequence) not understood: \(problem)"
    case .unencodable(let problem): "cannot be written: \(problem)"
    case .tooLarge(let count, let limit): "transaction of \(count) bytes, at most \(limit)"
    case .locked(let path, let holder): "\(path): in use" + (holder.map { " by \($0)" } ?? "")
    case .notSaved(let error): "not saved: \(error)"
    case .outcomeUnknown(let error): "unknown whether saved: \(error)"
    case .file(let error): error.description
    }
  }
}

extension ReadOnlyReason: CustomStringConvertible {
  /// The reason in a terse English line.
  public var description: String {
    switch self {
    case .asked: "opened for reading"
    case .notPermitted(let error): error.description
    case .foreignOwner(let path, let owner, _): "\(path) belongs to user \(owner)"
    case .newerFormat(let needed): "needs a writer of format \(needed)"
    case .damaged(let damages): damages.map(\.description).joined(separator: "; ")
    case .failed(let error): error.description
    }
  }
}

extension Damage: CustomStringConvertible {
  /// Where, how much, and which transactions it cost, in a terse English line.
  public var description: String {
    let cost = lost.isEmpty ? "none lost" : "lost \(lost.lowerBound) to \(lost.upperBound - 1)"
    return "\(path): \(count) bytes damaged at \(offset), \(cost)"
  }
}

extension LockHolder: CustomStringConvertible {
  /// Program and process number.
  public var description: String { (command ?? "process") + " \(process)" }
}
