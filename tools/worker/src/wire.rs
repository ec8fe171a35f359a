//! The wire between a worker and its database. Each message of the worker passes here, or the worker is killed in its place.

use std::{
    io::{Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    thread,
};

use anyhow::Result;

use crate::kill::Killer;

/// Opens a port on loopback whose connections go on to `server`.
pub fn open(server: u16, killer: &Killer) -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let port = listener.local_addr()?.port();
    let killer = killer.clone();
    thread::spawn(move || {
        for worker in listener.incoming().flatten() {
            let killer = killer.clone();
            thread::spawn(move || connect(worker, server, &killer));
        }
    });
    Ok(port)
}

fn connect(worker: TcpStream, server: u16, killer: &Killer) -> std::io::Result<()> {
    let database = TcpStream::connect(("127.0.0.1", server))?;
    database.set_nodelay(true)?;
    worker.set_nodelay(true)?;
    let (answers, listener) = (database.try_clone()?, worker.try_clone()?);
    thread::spawn(move || pass(answers, listener, || true));
    pass(worker, database, || killer.may_speak());
    Ok(())
}

/// Passes on what comes, until one side is gone or `may` forbids it.
fn pass(mut from: TcpStream, mut to: TcpStream, may: impl Fn() -> bool) {
    let mut bytes = vec![0; 1 << 16];
    while let Ok(len @ 1..) = from.read(&mut bytes) {
        if !may() || to.write_all(&bytes[..len]).is_err() {
            break;
        }
    }
    let _ = from.shutdown(Shutdown::Both);
    let _ = to.shutdown(Shutdown::Both);
}
